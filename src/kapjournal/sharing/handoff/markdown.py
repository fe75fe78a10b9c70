"""A hand-off as Markdown for a therapist to read; nothing that was written in it can act as Markdown or HTML."""

import re
from collections.abc import Iterable, Iterator

from kapjournal.sharing.handoff import item_words
from kapjournal.sharing.handoff.local_moments import days, long_day, long_moment
from kapjournal.sharing.handoff.model import Document, SharedCheckIn, SharedEntry, SharedPractice, SharedSession

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_INLINE = re.compile(r"[\\`*_\[\]{}|~$^=]")
# Addresses are made into links even where nothing marks them: //x, www.x, x.com, a@x. A number or "e.g." is none.
_ADDRESS = re.compile(r"/(?=/)|(?<=www)\.|(?<=\S)\.(?=[^\W\d_][^\s.,;:!?)])|@", re.IGNORECASE)
# Two of these hide what stands between them from readers of some notebooks.
_COMMENT = re.compile(r"%(?=%)")
# An ampersand only where it would start an entity, so that "Tom & me" stays as it is.
_HTML = re.compile(r"<|&(?=#?\w)")
_HTML_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_LINE_START = re.compile(r"^[^\S\n]*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[#>+:!-]))", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)


def to_markdown(document: Document) -> str:
    """The whole document, every word of it, as the screen shows it before it leaves and as the therapist reads it.

    Line breaks, right-to-left text, emoji and combining marks stay; NUL and other control characters do not.
    """
    chosen, numbers = document.selection, document.selection.numbers
    parts: list[str] = [
        "# KapJournal hand-off",
        f"{days(chosen.start, chosen.end)}. Made on {long_day(document.made_on)}.",
        "\n".join(f"- {_one_line(sentence)}" for sentence in document.about),
        *_section("Sessions", map(_session, chosen.sessions)),
        *_section("Intentions", (_entry(one, numbers) for one in chosen.intentions)),
        *_section("Writing", (_entry(one, numbers) for one in chosen.entries)),
        *_section("Check-ins", (_check_in(one, numbers) for one in chosen.check_ins)),
        *_section("Practices", (_practice(one, numbers) for one in chosen.practices)),
    ]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """One or more lines of someone else's words, each harmless wherever a paragraph of Markdown may stand."""
    # The marks come before the entities and the addresses, whose own marks must not be escaped once more.
    text = _INLINE.sub(r"\\\g<0>", _plain_lines(text))
    # Entities, for not every reader of Markdown takes a backslash before a bracket of HTML.
    text = _HTML.sub(lambda found: _HTML_ENTITIES[found[0]], text)
    text = _COMMENT.sub(r"\\\g<0>", _ADDRESS.sub(r"\\\g<0>", text))
    text = _LINE_START.sub(r"\g<0>\\", text)
    # Spaces at the start of a line would make code of it; these look the same and do not.
    return _INDENT.sub(lambda found: "\u00a0" * len(found[0]), text)


def _plain_lines(text: str) -> str:
    r"""Every kind of line break as \n, no control characters, no space at the end of a line."""
    text = _CONTROL.sub("", "\n".join(text.expandtabs(4).splitlines()))
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _section(title: str, things: Iterable[str]) -> Iterator[str]:
    for place, thing in enumerate(things):
        if place == 0:
            yield f"## {title}"
        yield thing


def _session(session: SharedSession) -> str:
    facts = [f"**{name}**\n\n{_quote(value)}" for name, value in item_words.session_facts(session)[1:]]
    title = f"### {item_words.session_title(session.number)}, {long_moment(session.at)}"
    return "\n\n".join([f"{title}{', cancelled' if session.cancelled else ''}", *facts])


def _entry(entry: SharedEntry, numbers: item_words.Numbers) -> str:
    answers = (f"{_asked(one.prompt)}{_quote(one.text)}" for one in entry.answers)
    return "\n\n".join([f"### {item_words.written_title(entry, numbers)}, {long_moment(entry.at)}", *answers])


def _asked(prompt: str) -> str:
    line = _one_line(prompt)
    return f"**{line}**\n\n" if line else ""


def _check_in(check_in: SharedCheckIn, numbers: item_words.Numbers) -> str:
    line = f"- {_one_line(item_words.check_in_line(check_in, numbers))}"
    return f"{line}\n\n{_quote(check_in.note, indent='  ')}" if check_in.note.strip() else line


def _practice(practice: SharedPractice, numbers: item_words.Numbers) -> str:
    return f"- {_one_line(item_words.practice_line(practice, numbers))}"


def _one_line(text: str) -> str:
    return escape(" ".join(_CONTROL.sub(" ", text).split()))


def _quote(text: str, indent: str = "") -> str:
    """A block quote that keeps every line break: a backslash at the end of a line is one."""
    lines = escape(text).split("\n")
    ends = ["\\" if line and following else "" for line, following in zip(lines, [*lines[1:], ""], strict=True)]
    return "\n".join(f"{indent}> {line}{end}".rstrip() for line, end in zip(lines, ends, strict=True))
