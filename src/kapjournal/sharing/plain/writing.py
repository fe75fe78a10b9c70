"""The records as files in one zip. Nothing in here is encrypted."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum

from kapjournal.sharing.plain.reading import Everything, Plain, PlainRecord

VERSION = 1
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_READ = {"uid", "created_at", "updated_at", "prompt_id", "prompt_set", "position", "asked", "text", "zone"}

Files = Iterator[tuple[str, str]]


class PlainFormat(StrEnum):
    """As which files it is written."""

    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


def file_name(day: date) -> str:
    """A name that the sweeping of caches knows as ours."""
    return f"kapjournal-export-{day.isoformat()}.zip"


def zipped(everything: Everything, form: PlainFormat, made_on: date) -> bytes:
    """All of it as one zip, in memory."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _WRITERS[form](everything, made_on):
            archive.writestr(f"kapjournal-{made_on.isoformat()}/{name}", text.encode("utf-8", "replace"))
    return stream.getvalue()


def _json(everything: Everything, made_on: date) -> Files:
    records = {
        kind: [{**record.values, **record.parts} for record in found] for kind, found in everything.records.items()
    }
    book = {"kapjournal_export": VERSION, "made_on": made_on.isoformat(), "records": records}
    yield "journal.json", json.dumps(book, ensure_ascii=False, indent=1) + "\n"


def _csv(everything: Everything, _: date) -> Files:
    """A table for each kind, and one for each kind of rows that are part of another; they name it by its uid."""
    for kind, found in everything.records.items():
        if found:
            yield f"{kind}.csv", _table([record.values for record in found])
        for part in dict.fromkeys(name for record in found for name in record.parts):
            rows = [
                {kind: record.values["uid"], **row} for record in found for row in record.parts.get(part, [])
            ]  # fmt: skip
            if rows:
                yield f"{kind}-{part}.csv", _table(rows)


def _table(rows: list[dict[str, Plain]]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return "\ufeff" + stream.getvalue()


def _cell(value: Plain) -> Plain:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front, as they do it themselves."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _markdown(everything: Everything, _: date) -> Files:
    """Each entry is a file of its own, named by its day and hour; the others are one file for each kind."""
    taken: dict[str, int] = {}
    for kind, found in everything.records.items():
        if kind == "entry":
            for record in found:
                name = record.at.replace(":", ".")
                taken[name] = taken.get(name, 0) + 1
                number = f" {taken[name]}" if taken[name] > 1 else ""
                yield f"entries/{record.at[:4]}/{name}{number}.md", _page(record, "#")
        elif found:
            yield f"{kind}.md", f"# {kind.replace('_', ' ')}\n\n" + "\n".join(_page(record, "##") for record in found)


def _page(record: PlainRecord, mark: str) -> str:
    """When it was, what was said of it, then the words as they were written."""
    said = [
        f"- {name.replace('_', ' ')}: {_said(value)}" for name, value in record.values.items() if _is_read(name, value)
    ]
    texts = [str(record.values.get("text") or "")]
    for rows in record.parts.values():
        texts += [part for row in rows for part in (_question(row), str(row.get("text") or ""))]
    head = [f"{mark} {record.at}"] if record.at else [mark]
    return "\n\n".join(part for part in (*head, "\n".join(said), *texts) if part) + "\n"


def _question(row: dict[str, Plain]) -> str:
    return f"> {row['asked']}" if row.get("asked") else ""


def _is_read(name: str, value: Plain) -> bool:
    return name not in _NOT_READ and value not in (None, "", [], {}, False)


def _said(value: Plain) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


_WRITERS: dict[PlainFormat, Callable[[Everything, date], Files]] = {
    PlainFormat.MARKDOWN: _markdown,
    PlainFormat.CSV: _csv,
    PlainFormat.JSON: _json,
}
