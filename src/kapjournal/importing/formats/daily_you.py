"""Daily You: the JSON that older versions wrote, and the zip with a database and its pictures."""

from collections import defaultdict
from collections.abc import Iterator

from kapjournal.errors import ForeignFileError
from kapjournal.importing.format import Answers, Format
from kapjournal.importing.pictures import is_picture
from kapjournal.importing.records import Item, Mood, Page, Record, Unreadable, When
from kapjournal.importing.source import Source
from kapjournal.importing.values import Json, instant_of, items, level, string, table, wall_of
from kapjournal.storage.foreign.sqlite_rows import ForeignDatabase, opened

_DATABASE = "daily_you.db"
_TRACKER = 1


def _knows_json(source: Source) -> bool:
    first = table(next(iter(items(source.json)), None))
    return {"timeCreated", "text", "mood"} <= set(first)


def _read_json(source: Source, _: Answers) -> Iterator[Item]:
    for place, entry in enumerate(items(source.json), start=1):
        fields = table(entry)
        when = _when(string(fields.get("timeCreated")))
        if when is None:
            yield Unreadable(str(place))
            continue
        named = len(items(fields.get("images"))) or bool(string(fields.get("imgPath")))
        yield Record(
            when,
            pages=(Page(text=string(fields.get("text"))),),
            moods=_moods(fields.get("mood")),
            photos_missing=int(named),  # the pictures were exported apart
            changed=string(fields.get("timeModified")),
        )


def _knows_backup(source: Source) -> bool:
    return source.members is not None and source.members.called(_DATABASE) is not None


def _read_backup(source: Source, _: Answers) -> Iterator[Item]:
    if source.members is None:
        raise ForeignFileError("this is no zip")
    members = source.members
    with opened(members.data(members.called(_DATABASE) or _DATABASE)) as database:
        columns = database.columns("entries")
        if not {"id", "text", "mood", "time_create", "time_modified"} <= set(columns):
            raise ForeignFileError("the database is of another kind")
        pictures, tags = _pictures(database, columns), _tags(database)
        for key, text, mood, created, changed in database.rows(
            "entries", "id", "text", "mood", "time_create", "time_modified"
        ):
            when = _when(string(created))
            if when is None:
                yield Unreadable(string(key))
                continue
            names = [name for path in pictures[key] if (name := members.called(path))]
            opens = sum(is_picture(members.head(name)) for name in names)
            labels, trackers = tags[key]
            yield Record(
                when,
                pages=(Page(text="\n\n".join(part for part in (string(text), "\n".join(trackers)) if part)),),
                moods=_moods(mood),
                tags=tuple(labels),
                photos=opens,
                photos_missing=len(pictures[key]) - opens,
                key=string(key),
                changed=string(changed),
            )


def _when(text: str) -> When | None:
    if instant := instant_of(text):
        return When(instant.replace(tzinfo=None), True, instant)
    wall = wall_of(text)
    return When(wall) if wall else None


def _moods(value: Json) -> tuple[Mood, ...]:
    at = level(value, -2, 2)
    return () if at is None else (Mood(at),)


def _pictures(database: ForeignDatabase, columns: tuple[str, ...]) -> dict[object, list[str]]:
    """The paths of each entry's pictures; the first versions had room for one beside the text."""
    found: dict[object, list[str]] = defaultdict(list)
    if "img_path" in columns:
        rows = database.rows("entries", "id", "img_path")
    elif database.columns("entry_images"):
        rows = database.rows("entry_images", "entry_id", "img_path")
    else:
        return found
    for key, path in rows:
        if path:
            found[key].append(string(path))
    return found


def _tags(database: ForeignDatabase) -> dict[object, tuple[list[str], list[str]]]:
    """The labels of each entry, and what its trackers say."""
    found: dict[object, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    if not (database.columns("tags") and database.columns("entry_tags")):
        return found
    names = {key: (string(name), kind) for key, name, kind in database.rows("tags", "id", "name", "tag_type")}
    for key, tag, value in database.rows("entry_tags", "entry_id", "tag_id", "value"):
        name, kind = names.get(tag, ("", None))
        if kind == _TRACKER:
            found[key][1].append(f"{name}: {string(value)}")
        elif name:
            found[key][0].append(name)
    return found


JSON_FORMAT = Format("Daily You", _knows_json, _read_json)
BACKUP_FORMAT = Format("Daily You", _knows_backup, _read_backup)
