"""A long Markdown text in pieces that a screen can show one page at a time."""

from collections.abc import Iterator

MOST_CHARACTERS = 3_000
"""Of one piece: longer ones take a phone a noticeable time to lay out."""
_LONGEST_ENTITY = 5  # &amp;


def pieces(markdown: str) -> tuple[str, ...]:
    """The paragraphs in order. One that is too long continues in the next piece; not a character is lost."""
    return tuple(piece for block in markdown.strip("\n").split("\n\n") for piece in _short(block))


def _short(block: str) -> Iterator[str]:
    """Pieces of whole lines, as many as fit."""
    held = ""
    for line in (part for whole in block.split("\n") for part in _short_lines(whole)):
        if held and len(held) + len(line) > MOST_CHARACTERS:
            yield held
            held = ""
        held = f"{held}\n{line}" if held else line
    if held:
        yield held


def _short_lines(line: str) -> Iterator[str]:
    """A line cut at spaces, each part quoted as the line was."""
    quote = line[: len(line) - len(line.lstrip(" >"))]
    while len(line) > MOST_CHARACTERS:
        cut = _cut(line, len(quote))
        yield line[:cut]
        line = quote + line[cut:]
    yield line


def _cut(line: str, start: int) -> int:
    """The last place where a line of Markdown may be broken so that what follows is still plain words."""
    for place in range(MOST_CHARACTERS, start + 1, -1):
        if line[place - 1] == " " and line[place].isalpha():
            return place
    return _cut_anywhere(line)


def _cut_anywhere(line: str) -> int:
    """For a line without words: not inside an entity, nor between a backslash and what it makes harmless."""
    entity = line.rfind("&", MOST_CHARACTERS - _LONGEST_ENTITY, MOST_CHARACTERS)
    cut = MOST_CHARACTERS if entity < 0 else entity
    backslashes = cut - len(line[:cut].rstrip("\\"))
    return cut - backslashes % 2
