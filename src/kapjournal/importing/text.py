"""From bytes to text, and from the markup of other apps to the words as they were written."""

import codecs
import re
import zlib
from html import unescape

from kapjournal.errors import ForeignFileError, ForeignFileTooLarge

_BLOCKS = {"p", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "tr", "table"}
_HIDDEN = {"script", "style", "head", "title"}
# No letter is looked at twice: a tag that never ends stops at the next one.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<![^<>]*>")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE = re.compile(r"(```[^`]*```|`[^`\n]*`)")


def decoded(data: bytes) -> str:
    """Text in whatever a spreadsheet or an editor saved it as: UTF-8, UTF-16 with a mark, or cp1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:  # then every byte is a letter of western Europe, or shows that it is none
        return data.decode("cp1252", "replace")


def unzipped(data: bytes, limit: int) -> bytes:
    """What a gzip holds. Raises ForeignFileTooLarge, ForeignFileError."""
    stream = zlib.decompressobj(wbits=31)
    try:
        found = stream.decompress(data, limit + 1)
    except zlib.error:
        raise ForeignFileError("this gzip cannot be read") from None
    if len(found) > limit:
        raise ForeignFileTooLarge("this holds more than can be read")
    return found


def unwrapped(html: str) -> str:
    """The words of HTML, a line for each block and each break. Space inside a line stays as it is."""
    lines = _Lines()
    at = 0
    for tag in _TAG.finditer(html):
        lines.words(html[at : tag.start()])
        at = tag.end()
        lines.tag((tag[2] or "").lower(), ends=bool(tag[1]))
    lines.words(html[at:])
    return lines.text()


class _Lines:
    """The lines so far, and the one that is being written."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._line: list[str] = []
        self._blocks: list[int] = []
        self._hidden = 0

    def words(self, html: str) -> None:
        if self._hidden or (not html.strip(" \r\n") and "\n" in html):
            return  # the line breaks between two blocks are nobody's words
        self._line.append(unescape(html).replace("\xa0", " ").replace("\r\n", "\n"))

    def tag(self, name: str, *, ends: bool) -> None:
        if name in _HIDDEN:
            self._hidden = max(0, self._hidden + (-1 if ends else 1))
        elif name == "br":
            self._line.append("\n")
        elif name in _BLOCKS:
            self._end() if ends else self._begin(name)

    def text(self) -> str:
        self._flush()
        return "\n".join(self._done)

    def _begin(self, name: str) -> None:
        self._flush()
        self._blocks.append(len(self._done))
        self._line = ["- "] if name == "li" else []

    def _end(self) -> None:
        """A block with nothing in it is an empty line, also where a break holds it open."""
        began = self._blocks.pop() if self._blocks else -1
        if began == len(self._done):
            self._take()
        else:
            self._flush()

    def _flush(self) -> None:
        if any(self._line):
            self._take()

    def _take(self) -> None:
        self._done.append("".join(self._line).removesuffix("\n"))
        self._line = []


def without_backslashes(markdown: str) -> str:
    """Markdown as it was typed: without the backslash before a mark, except in code."""
    parts = _CODE.split(markdown)
    return "".join(part if place % 2 else _ESCAPED.sub(lambda mark: mark[1], part) for place, part in enumerate(parts))


def heading_apart(markdown: str) -> tuple[str, str]:
    """The title of a text that begins with one, and the rest."""
    first, _, rest = markdown.partition("\n")
    if first.startswith("# "):
        return first[2:].strip(), rest.strip("\n")
    return "", markdown
