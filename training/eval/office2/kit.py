"""What both halves of the second office set are written with: books, requests, and expected values from the rows."""

from __future__ import annotations

import calendar
import json
import math
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "office"))

from office_books import Book  # noqa: E402

CATEGORIES = (
    "aggregate conditional-aggregate count extreme lookup cross-sheet filter sort-top unique group percent "
    "row-wise if text dates dates-conditional statistics finance multi-step blanks refuse"
).split()


class Half:
    """One half of the set: its books and cases."""

    def __init__(self) -> None:
        self.cases: list[dict] = []
        self.books: dict[str, Book] = {}
        self.counts: Counter = Counter()
        self.requests: set[tuple[str, str]] = set()

    def book(self, id: str, sheet: str, text: str, side: tuple[str, str] | None = None, **layout) -> list[dict]:
        """Starts a workbook; what follows is asked about it. Returns the rows of its side sheet, if it has one."""
        assert id not in self.books, id
        aside = Book(f"{id}-side", side[0], side[1]) if side else None
        self.current = Book(id, sheet, text, others=aside.workbook()["sheets"] if aside else [], **layout)
        for row in self.current.rows:
            row.update({name: cell == "TRUE" for name, cell in row.items() if cell in ("TRUE", "FALSE")})
        assert 9 <= len(self.current.rows) <= 40, (id, len(self.current.rows))
        self.books[id] = self.current
        return aside.rows if aside else []

    def plain(self, value):
        """As case files write values: dates as serial numbers, rows as lists, no float dust."""
        if isinstance(value, bool):
            return value
        if isinstance(value, date):
            return (value - date(1899, 12, 30)).days
        if isinstance(value, dict):
            return [self.plain(value[name]) for name in self.current.header]
        if isinstance(value, (list, tuple)):
            return [self.plain(part) for part in value]
        return float(f"{value:.14g}") if isinstance(value, float) else value

    def add(self, category: str, request: str, expected, cell: str, refuse: bool = False) -> None:
        assert category in CATEGORIES, category
        assert (self.current.id, request) not in self.requests, request
        self.requests.add((self.current.id, request))
        self.counts[self.current.id] += 1
        case = {
            "id": f"o2-{self.current.id}-{self.counts[self.current.id]:02d}",
            "workbook": self.current.workbook(),
            "active": {"sheet": self.current.sheet, "cell": cell},
            "request": request,
            "expected": self.plain(expected),
        }
        if refuse:
            case["refuse"] = True
        if category == "sort-top" and isinstance(expected, list):
            case["ordered"] = True
        case["kind"] = {"category": category}
        self.cases.append(case)

    def ask(self, category: str, request: str, answer) -> None:
        """One result (or one spilled list); the active cell stands free beside the table."""
        expected = answer(self.current.rows)
        assert expected is not None and expected != [], request
        self.add(category, request, expected, self.current.free_cell())

    def each(self, category: str, request: str, answer) -> None:
        """For this row / each row: the active cell touches the first data row; expected is that row's value."""
        self.add(category, request, answer(self.current.rows[0]), self.current.row_cell())

    def column(self, category: str, request: str, answer) -> None:
        """For the whole column at once: the active cell stands free, expected is one value per row."""
        self.add(category, request, [answer(row) for row in self.current.rows], self.current.free_cell())

    def refuse(self, request: str) -> None:
        self.add("refuse", request, None, self.current.free_cell(), refuse=True)

    def write(self, target: Path) -> None:
        with target.open("w", encoding="utf-8") as out:
            for case in self.cases:
                out.write(json.dumps(case, ensure_ascii=False) + "\n")


def d(text: str) -> date:
    return date.fromisoformat(text)


def col(rows, name, test=lambda r: True):
    """The values of a column that are not blank, in the rows that pass."""
    return [r[name] for r in rows if test(r) and r[name] is not None]


def tot(rows, name, test=lambda r: True):
    return sum(value for value in col(rows, name, test) if not isinstance(value, str))


def avg(rows, name, test=lambda r: True):
    return mean(value for value in col(rows, name, test) if not isinstance(value, str))


def n(rows, test):
    return sum(1 for r in rows if test(r))


def uniq(rows, name, test=lambda r: True):
    return list(dict.fromkeys(col(rows, name, test)))


def per(rows, key, value):
    """[key, value(rows of that key)] for each key, in order of appearance."""
    return [[k, value([r for r in rows if r[key] == k])] for k in uniq(rows, key)]


def top(rows, name, count=None, low=False):
    """The `count` rows that are largest (smallest) in a column; no two of those listed or at the boundary are equal."""
    order = sorted((r for r in rows if r[name] is not None), key=lambda r: r[name], reverse=not low)
    count = len(order) if count is None else count
    seen = [r[name] for r in order[: count + 1]]
    assert len(set(seen)) == len(seen), (name, seen)
    return order[:count]


def best(rows, name, low=False):
    return top(rows, name, 1, low)[0]


def most(groups, low=False):
    """The key of the largest (smallest) of [key, value] pairs; it must be the only one."""
    order = sorted(groups, key=lambda g: g[1], reverse=not low)
    assert order[0][1] != order[1][1], order
    return order[0][0]


def val(rows, key, wanted, name):
    """The value of column `name` in the one row whose `key` is `wanted`."""
    (found,) = [r for r in rows if r[key] == wanted]
    assert found[name] is not None
    return found[name]


def table(rows, key, name):
    """Lookup from `key` to `name`; keys must be unique."""
    found = {r[key]: r[name] for r in rows}
    assert len(found) == len(rows)
    return found


def ym(value, year, month):
    return value is not None and (value.year, value.month) == (year, month)


def within(value, first, last):
    return value is not None and d(first) <= value <= d(last)


def median(values):
    order, middle = sorted(values), len(values) // 2
    return order[middle] if len(order) % 2 else (order[middle - 1] + order[middle]) / 2


def variance(values, population=False):
    middle = mean(values)
    return sum((v - middle) ** 2 for v in values) / (len(values) - (0 if population else 1))


def stdev(values, population=False):
    return math.sqrt(variance(values, population))


def percentile(values, share):
    """As PERCENTILE.INC and QUARTILE.INC."""
    order = sorted(values)
    at = share * (len(order) - 1)
    low = math.floor(at)
    high = min(low + 1, len(order) - 1)
    return order[low] + (order[high] - order[low]) * (at - low)


def correlation(xs, ys):
    mx, my = mean(xs), mean(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / math.sqrt(
        sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)
    )


def mode(values):
    (first, times), (_, second) = Counter(values).most_common(2)
    assert times > second, values
    return first


def rank(value, values, low=False):
    """1 for the largest (smallest); the value itself must not be tied."""
    assert list(values).count(value) == 1
    return 1 + sum(1 for other in values if (other < value if low else other > value))


def workdays(first, last):
    """Monday to Friday, both ends included."""
    return sum(1 for k in range((last - first).days + 1) if (first + timedelta(days=k)).weekday() < 5)


def add_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(day, months=0):
    other = add_months(day.replace(day=1), months)
    return other.replace(day=calendar.monthrange(other.year, other.month)[1])


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def hours(start, end):
    """Hours between two clock times written as text, HH:MM."""
    (h1, m1), (h2, m2) = (map(int, text.split(":")) for text in (start, end))
    return (h2 * 60 + m2 - h1 * 60 - m1) / 60


def payment(rate, periods, principal):
    """The level payment of a loan, positive."""
    return principal * rate / (1 - (1 + rate) ** -periods)


def months_of(rows, name):
    """(year, month) of each row's date, once each."""
    return list(dict.fromkeys((r[name].year, r[name].month) for r in rows))
