"""What the parts of the set are written with: a text, the fields asked for, a line for each row.

A cell is the piece of the text that is right, or `piece=>value` where the normalisers make another value of it.
"""

CASES = []


def cell(raw: str, text: str, where: str):
    piece, _, value = (part.strip() for part in raw.partition("=>"))
    if piece == "":
        return None
    if piece not in text:
        raise ValueError(f"{where}: {piece!r} is not in the text")
    if value == "":
        return piece
    try:
        number = float(value)
    except ValueError:
        return value
    # A phone number is text.
    if value[0] in "+0" and len(value) > 4 and "." not in value:
        return value
    return int(number) if number.is_integer() else number


def case(kind: str, fields: str, text: str, *rows: str, forbidden: str = ""):
    number = sum(known["kind"] == kind for known in CASES) + 1
    name = f"{kind.replace(' ', '-')}-{number:02d}"
    names = [field.strip() for field in fields.split(",")]
    values, pieces = [], []
    for row in rows:
        raws = row.split(" | ") if len(names) > 1 else [row]
        if len(raws) != len(names):
            raise ValueError(f"{name}: {len(raws)} cells for {len(names)} fields: {row!r}")
        values.append([cell(raw, text, name) for raw in raws])
        pieces.append([raw.partition("=>")[0].strip() or None for raw in raws])
    line = {"id": name, "kind": kind, "text": text, "fields": names, "rows": values, "pieces": pieces}
    if len(values) > 1:
        line["rowHeader"] = names[0]
    if forbidden:
        line["forbidden"] = [word.strip() for word in forbidden.split(",")]
    CASES.append(line)
