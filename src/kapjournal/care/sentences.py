"""A text in sentences, so that a single one can be marked. Pure, and in time that grows with the text alone.

Joined, the sentences are the text again: each has the spaces and line breaks that follow it.
"""

import re
import unicodedata
from collections.abc import Iterator

MOST = 400
"""Characters in one sentence; a longer run of words is parted at a comma or a space, so that it can be tapped."""

_WESTERN, _WIDE = ".!?…۔؟।॥։", "。！？｡．"
_CLOSES = "\"'”’»›)]}」』）】〉》\ufe0e\ufe0f\u200d"
_END = re.compile(rf"[{re.escape(_WESTERN)}]+[{re.escape(_CLOSES)}]*(?=\s|$)|[{_WIDE}]+[{re.escape(_CLOSES)}]*|\n")
_SPACE = re.compile(r"\s*")
_EMOJI = re.compile("(?:[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_LOOKS_BACK = 24
"""Characters before a full stop that tell whether it ends an abbreviation."""
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "st", "mt", "jr", "sr", "rev", "vs", "e.g", "i.e", "approx"})
"""Before a name, a number or an example: none of them ends a sentence."""
_MAY_END = frozenset({"a.m", "p.m", "etc", "u.s", "u.k", "ca", "min", "sec", "hr", "oz", "mg", "dept", "inc"})
"""End a sentence where the next word begins with a capital letter."""
_PARTS = re.compile(r"[,;:–—،、，；]\s*|\s+")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences in order; empty for an empty text. Where it is not clear that one ends, it goes on."""
    return tuple(part for sentence in _sentences(text) for part in _short(sentence))


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for found in _END.finditer(text):
        if found.start() < start or not _ends(text, found):
            continue
        end = _with_what_follows(text, found.end())
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def _ends(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends with these signs."""
    signs = found[0]
    if signs == "\n" or signs[0] in _WIDE:
        return True
    after = _space(text, found.end())
    goes_on = text[after : after + 1].islower()
    if goes_on and (signs[-1] in _CLOSES or signs[0] == "…" or signs.startswith("..")):
        return False  # "Stop!" he said; I was … somewhere else
    return signs != "." or not _is_short_form(text, found.start(), goes_on=goes_on)


def _is_short_form(text: str, stop: int, *, goes_on: bool) -> bool:
    """'Dr.', 'e.g.', 'J.', and '3.' at the start of a line."""
    before = text[max(0, stop - _LOOKS_BACK) : stop]
    last = _LAST_WORD.search(before)
    word = last[0] if last else ""
    known = word.casefold()
    if known in _TITLES or (goes_on and known in _MAY_END):
        return True
    if word.isdigit():
        line = before.rpartition("\n")[2]
        return line.strip() == word and (len(before) < _LOOKS_BACK or line != before)
    return len(word) == 1 and word.isupper() and word != "I"


def _with_what_follows(text: str, end: int) -> int:
    """An emoji after the end belongs to the sentence, and so do the spaces and line breaks."""
    after = _space(text, end)
    emoji = _EMOJI.match(text, after)
    if emoji and "\n" not in text[end:after]:
        end = _whole(text, emoji.end())
        after = _space(text, end)
    return _whole(text, after)


def _space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _short(sentence: str) -> Iterator[str]:
    """The sentence itself, or one that is too long in parts."""
    start, end = 0, len(sentence.rstrip())
    while end - start > MOST:
        cut = _whole(sentence, _cut(sentence, start, start + MOST))
        if cut >= end:
            break
        yield sentence[start:cut]
        start = cut
    yield sentence[start:]


def _cut(sentence: str, start: int, limit: int) -> int:
    """After the last comma before the limit, else after the last space, else there."""
    found = list(_PARTS.finditer(sentence, start, limit))
    commas = [one.end() for one in found if not one[0].isspace()]
    return max(commas or [one.end() for one in found], default=limit)


def _whole(text: str, cut: int) -> int:
    """The next place at which no letter is parted from its marks, and no emoji from what it is joined to."""
    while cut < len(text) and cut and (_clings(text[cut]) or text[cut - 1] == "\u200d"):
        cut += 1
    return cut


def _clings(character: str) -> bool:
    return character in "\u200d\ufe0e\ufe0f" or "\U0001f3fb" <= character <= "\U0001f3ff" or _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me")
