"""Notes in Markdown: what stands above the text of one, its pictures, its tags."""

import re
from dataclasses import dataclass, field

from kapjournal.importing.members import Members
from kapjournal.importing.pictures import ENDINGS, is_picture
from kapjournal.importing.values import once_each

_MATTER = re.compile(r"---[ \t]*\r?\n(.*?\n)?---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_][\w -]*?):[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]+-[ \t]+(.*)|-[ \t]+(.*)")
# No letter is looked at twice, whatever the text: possessive (+), and nothing runs past the next beginning.
_PICTURE = re.compile(
    r"(?<!\s)\s*+(?:- )?+(?:!\[\[([^\[\]\n|#]++)[^\[\]\n]*+\]\]|!\[[^\[\]\n]*+\]\(<?+([^)\[\n>]++)>?+[^)\[\n]*+\))"
)
_TAG = re.compile(r"(?<![\w&/#])#(?:\[\[([^\[\]\n]++)\]\]|([^\W\d_][\w/-]*))")
_LONGEST_MATTER = 64 * 1024


@dataclass(frozen=True)
class Note:
    """One note: the fields above its text, and the text. Its repr holds no word."""

    fields: dict[str, list[str]] = field(repr=False)
    text: str = field(repr=False)

    def first(self, name: str) -> str:
        return next(iter(self.fields.get(name, [])), "")


@dataclass(frozen=True)
class Pictures:
    """How many of a note's pictures open, and how many do not; and the text without them."""

    text: str = field(repr=False)
    opens: int
    missing: int


def note_of(text: str) -> Note:
    """Front matter is read as plain words, whatever YAML would make of them: only lists and single values."""
    found = _MATTER.match(text[:_LONGEST_MATTER].lstrip("\ufeff"))
    if found is None:
        return Note({}, text)
    return Note(_fields(found[1] or ""), text[found.end() :].lstrip("\n"))


def _fields(matter: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    name = ""
    for line in matter.splitlines():
        if name and (item := _ITEM.fullmatch(line)):
            fields[name].append(_bare(item[1] or item[2] or ""))
        elif named := _FIELD.fullmatch(line):
            name, value = named[1].strip().lower(), named[2].strip()
            fields[name] = (
                [_bare(part) for part in value.strip("[]").split(",") if part.strip()] if value[:1] == "[" else []
            )
            fields[name] += [_bare(value)] if value and value[:1] != "[" else []
    return fields


def _bare(value: str) -> str:
    word = value.strip()
    is_quoted = len(word) > 1 and word[0] == word[-1] and word[0] in "\"'"
    return word[1:-1] if is_quoted else word


def tags_of(note: Note) -> tuple[str, ...]:
    """Those above the text, then those in it."""
    above = [tag.lstrip("#") for name in ("tags", "tag") for tag in note.fields.get(name, [])]
    return once_each([*above, *(pair[0] or pair[1] for pair in _TAG.findall(note.text))])


def pictures_of(note: str, members: Members) -> Pictures:
    """Pictures are found by their name anywhere in the folder, as the apps do it. What is no picture stays as it is."""
    opens = missing = 0

    def take(link: re.Match[str]) -> str:
        nonlocal opens, missing
        target = (link[1] or link[2]).strip()
        name = members.called(target.replace("%20", " "))
        if name is not None and is_picture(members.head(name)):
            opens += 1
        elif target.lower().endswith(ENDINGS):
            missing += 1
        else:
            return link[0]
        return ""

    text = _PICTURE.sub(take, note)
    return Pictures(text.strip("\n"), opens, missing)
