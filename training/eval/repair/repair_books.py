"""Small workbooks that the broken formulas of build_repair.py stand in."""


def d(text):
    return {"date": text}


SALES = {
    "sheets": [
        {
            "name": "Sales",
            "origin": "A1",
            "table": "Orders",
            "cells": [
                ["Date", "Region", "Product", "Units", "Price", "Amount"],
                [d("2024-01-05"), "West", "Desk", 4, 120, 480],
                [d("2024-01-17"), "East", "Chair", 10, 45, 450],
                [d("2024-02-03"), "West", "Lamp", 7, 30, 210],
                [d("2024-02-20"), "North", "Desk", 2, 120, 240],
                [d("2024-03-08"), "East", "Lamp", 12, 30, 360],
                [d("2024-03-29"), "South", "Chair", 5, 45, 225],
            ],
        },
        {
            "name": "Price List",
            "origin": "A1",
            "table": None,
            "cells": [
                ["Product", "List Price", "Supplier"],
                ["Desk", 120, "Oakline"],
                ["Chair", 45, "Sitwell"],
                ["Lamp", 30, "Brightco"],
                ["Shelf", 80, "Oakline"],
            ],
        },
    ]
}

STAFF = {
    "sheets": [
        {
            "name": "Staff",
            "origin": "A1",
            "table": "Employees",
            "cells": [
                ["Name", "Department", "Salary", "Start Date", "Bonus", "Full Time"],
                ["Ana Lopes", "Finance", 52000, d("2018-03-01"), 1500, "Yes"],
                ["Ben Carter", "Sales", 41000, d("2021-07-15"), 900, "No"],
                ["Chloe Martin", "Sales", 46500, d("2019-11-04"), 0, "Yes"],
                ["Dmitri Volkov", "IT", 58000, d("2016-01-20"), 2200, "Yes"],
                ["Elena Rossi", "Finance", 49500, d("2022-05-09"), 700, "No"],
            ],
        },
        {
            "name": "Lookup",
            "origin": "A1",
            "table": None,
            "cells": [["Department", "Manager", "Floor"], ["Finance", "Grace", 3], ["IT", "Omar", 1], ["Sales", "Nora", 2]],
        },
    ]
}

GRADES = {
    "sheets": [
        {
            "name": "Grades",
            "origin": "A1",
            "table": None,
            "cells": [
                ["Student", "Test 1", "Test 2", "Attendance", "Passed"],
                ["Ivy", 78, 85, 0.95, "Yes"],
                ["Jack", 45, 52, 0.6, "No"],
                ["Kira", 91, 88, 1, "Yes"],
                ["Liam", 66, 70, 0.85, "Yes"],
                ["Mara", 38, 41, 0.4, "No"],
            ],
        }
    ]
}

STOCK = {
    "sheets": [
        {
            "name": "Inventory",
            "origin": "A1",
            "table": "Stock",
            "cells": [
                ["SKU", "Item", "In Stock", "Reorder Level", "Unit Cost"],
                ["A-100", "Bolt", 250, 100, 0.15],
                ["A-200", "Nut", 80, 100, 0.1],
                ["B-100", "Washer", 0, 50, 0.05],
                ["B-200", "Hinge", 35, 20, 2.4],
            ],
        },
        {
            "name": "Orders",
            "origin": "A1",
            "table": None,
            "cells": [["SKU", "Qty"], ["A-200", 500], ["B-100", 300], ["A-200", 100]],
        },
    ]
}

BUDGET = {
    "sheets": [
        {
            "name": "Jan 2024",
            "origin": "A1",
            "table": None,
            "cells": [["Item", "Budget", "Actual"], ["Rent", 900, 900], ["Food", 400, 455], ["Travel", 150, 90]],
        },
        {
            "name": "Feb 2024",
            "origin": "A1",
            "table": None,
            "cells": [["Item", "Budget", "Actual"], ["Rent", 900, 900], ["Food", 400, 380], ["Travel", 150, 210]],
        },
        {
            "name": "Summary",
            "origin": "A1",
            "table": None,
            "cells": [["Item", "Total"], ["Rent", None], ["Food", None], ["Travel", None]],
        },
    ]
}

# Keys with spaces behind them, numbers stored as text, blanks that are divided by.
DIRTY = {
    "sheets": [
        {
            "name": "Sheet1",
            "origin": "A1",
            "table": None,
            "cells": [
                ["Code", "Name", "Qty", "Cost", "Date text"],
                [101, "Bolt", "12", 3, "2024-01-05"],
                [102, "Nut", "7", None, "2024-02-11"],
                [103, "Washer", "30", 0, "2024-03-01"],
                [104, "Hinge", "x", 5, "2024-03-09"],
                [None, None, None, None, None],
                ["102", "Nut ", "Screw", "total", None],
            ],
        }
    ]
}

BOOKS = {
    "sales": (SALES, "Sales", "H2"),
    "staff": (STAFF, "Staff", "H2"),
    "grades": (GRADES, "Grades", "G2"),
    "stock": (STOCK, "Inventory", "G2"),
    "budget": (BUDGET, "Summary", "B2"),
    "dirty": (DIRTY, "Sheet1", "G2"),
}
