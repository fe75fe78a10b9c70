"""StoryPad: JSON, also packed as gzip. Its pictures are named and are not in the file."""

from collections.abc import Iterator
from datetime import datetime

from kapjournal.importing.format import Answers, Format
from kapjournal.importing.json_text import parsed_or_none
from kapjournal.importing.records import Excluded, Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.values import Json, is_near, items, string, strings, table, wall_of, whole

_BIN = "bins"


def _knows(source: Source) -> bool:
    return "stories" in table(table(source.json).get("tables")) and "meta_data" in table(source.json)


def _read(source: Source, _: Answers) -> Iterator[Item]:
    tables = table(table(source.json).get("tables"))
    names = {string(table(tag).get("id")): string(table(tag).get("title")) for tag in items(tables.get("tags"))}
    for place, story in enumerate(items(tables.get("stories")), start=1):
        fields = table(story)
        if fields.get("type") == _BIN:
            yield Excluded()
            continue
        when = _when(fields)
        if when is None:
            yield Unreadable(f"stories {place}")
            continue
        pages, feelings = _pages(fields)
        feeling = string(fields.get("feeling")) or next(iter(feelings), "")
        yield Record(
            when,
            pages=pages,
            moods=(Mood(words=(feeling.replace("_", " "),)),) if feeling else (),
            tags=tuple(name for tag in strings(fields.get("tags")) if (name := names.get(tag, ""))),
            is_favorite=fields.get("starred") is True,
            photos_missing=len(items(fields.get("assets"))),
            key=string(fields.get("id")),
            changed=string(fields.get("updated_at")),
        )


def _when(fields: dict[str, Json]) -> When | None:
    """The hour is that of when it was made, where it names none of its own."""
    year, month, day, hour, minute = (whole(fields.get(name)) for name in ("year", "month", "day", "hour", "minute"))
    made = wall_of(string(fields.get("created_at")))
    if year is None or month is None or day is None or not is_near(year):
        return None
    if hour is None:
        hour, minute = (made.hour, made.minute) if made else (12, 0)
    try:
        return When(datetime(year, month, day, hour, minute or 0, whole(fields.get("second")) or 0))  # noqa: DTZ001
    except (ValueError, OverflowError):  # there is no such day
        return None


def _pages(fields: dict[str, Json]) -> tuple[tuple[Page, ...], list[str]]:
    """All pages of the last change as one, and the feelings of single pages."""
    changes = items(fields.get("changes"))
    content = table(fields.get("latest_content")) or table(changes[-1] if changes else None)
    rich = [table(page) for page in items(content.get("rich_pages"))]
    if rich:
        titles = [string(page.get("title")).strip() for page in rich]
        texts = [_text(page.get("body")) for page in rich]
        title, joined = titles[0], [texts[0]]
        joined += [part for pair in zip(titles[1:], texts[1:], strict=True) for part in pair]
    else:
        title, joined = string(content.get("title")).strip(), [_text(page) for page in items(content.get("pages"))]
    text = "\n\n".join(part for part in joined if part) or string(content.get("plain_text"))
    return (Page(title, text),), [feeling for page in rich if (feeling := string(page.get("feeling")))]


def _text(inserts: Json) -> str:
    """The words of a list of inserts, which may stand in a text of its own; pictures are left out."""
    if isinstance(inserts, str):
        inside = parsed_or_none(inserts)
        if inside is None:
            return inserts  # plain words
        inserts = inside
    return "".join(string(table(part).get("insert")) for part in items(inserts)).rstrip("\n")


FORMAT = Format("StoryPad", _knows, _read)
