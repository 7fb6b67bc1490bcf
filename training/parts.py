"""A file in parts of limited size with checksums, for ways that take no large files: split here, joined there."""

import hashlib
import json
from pathlib import Path

import common

MANIFEST = "parts.json"
CHUNK = 1 << 20


def split(path: Path, folder: Path, limit: int, about: dict) -> dict:
    """Writes `path` as parts of at most `limit` bytes into `folder`, and their manifest, which also says `about`.

    Parts of an earlier call are removed first.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.part[0-9][0-9][0-9]"), *folder.glob(MANIFEST)]:
        old.unlink()
    rows, whole = [], hashlib.sha256()
    with path.open("rb") as file:
        while True:
            part, name, left = hashlib.sha256(), f"{path.name}.part{len(rows):03d}", limit
            with common.atomic(folder / name) as temporary, temporary.open("wb") as out:
                while left and (chunk := file.read(min(CHUNK, left))):
                    out.write(chunk)
                    part.update(chunk)
                    whole.update(chunk)
                    left -= len(chunk)
            if left == limit and rows:
                (folder / name).unlink()
                break
            rows.append({"name": name, "bytes": limit - left, "sha256": part.hexdigest()})
    manifest = {**about, "name": path.name, "bytes": path.stat().st_size, "sha256": whole.hexdigest(), "parts": rows}
    common.write_json(folder / MANIFEST, manifest)
    return manifest


def manifest_of(folder: Path) -> dict:
    """The manifest of a folder of parts. Ends the program where it is missing or is none."""
    path = folder / MANIFEST
    if not path.is_file():
        raise SystemExit(f"{path} is missing: it lists the parts. Fetch it from where the parts were written.")
    try:
        manifest = json.loads(path.read_text())
        manifest["parts"], manifest["sha256"], manifest["name"]
    except (ValueError, KeyError, TypeError) as error:
        raise SystemExit(f"{path} is no list of parts, or is damaged. Fetch it again.") from error
    return manifest


def join(folder: Path, target: Path) -> dict:
    """Joins the parts in `folder` into `target`, checked part by part and as a whole; returns the manifest.

    Ends the program naming every part that is missing or damaged.
    """
    manifest = manifest_of(folder)
    wrong = []
    for row in manifest["parts"]:
        path = folder / row["name"]
        if not path.is_file():
            wrong.append(f"{row['name']} is missing")
        elif path.stat().st_size != row["bytes"]:
            wrong.append(f"{row['name']} has {path.stat().st_size} bytes instead of {row['bytes']}")
        elif common.sha256(path) != row["sha256"]:
            wrong.append(f"{row['name']} is damaged (sha256 {common.sha256(path)[:12]}…, expected {row['sha256'][:12]}…)")
    if wrong:
        raise SystemExit(f"{folder} is not whole: {'; '.join(wrong)}. Fetch these parts again.")
    with common.atomic(target) as temporary:
        with temporary.open("wb") as out:
            for row in manifest["parts"]:
                with (folder / row["name"]).open("rb") as file:
                    while chunk := file.read(CHUNK):
                        out.write(chunk)
        if common.sha256(temporary) != manifest["sha256"]:
            raise SystemExit(f"{folder}: every part is right, but not the whole. Its {MANIFEST} is of another call.")
    return manifest
