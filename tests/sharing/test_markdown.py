"""A hand-off to read: every word, and no word that does anything."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sqlmodel import Session

from kapjournal.models import EntryKind
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.harmless import escape
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.model import Selection
from kapjournal.sharing.kinds import CHECK_INS, PRACTICES, SESSIONS, SharedAnswer, SharedEntry
from tests.sharing.builders import MADE_ON, NOVEMBER, at, document_from, fill
from tests.support.thorough import examples

OURS = {"h1", "h2", "h3", "p", "ul", "li", "blockquote", "strong", "br"}


class Reader(HTMLParser):
    """Collects what a browser would show, and which tags it would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.lines: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not attrs
        if tag in ("br", "p"):
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        self.lines[-1] += data

    def unknown_decl(self, data: str) -> None:
        self.tags.add(f"<![{data[:0]}")

    def handle_decl(self, decl: str) -> None:
        self.tags.add(f"<!{decl[:0]}")

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"<!--{data[:0]}")

    def handle_pi(self, data: str) -> None:
        self.tags.add(f"<?{data[:0]}")


EAGER = MarkdownIt("gfm-like", {"html": True, "linkify": True})


def render(markdown: str) -> Reader:
    """As the most eager reader would: raw HTML, tables, strikethrough, and links where nobody marked one."""
    reader = Reader()
    reader.feed(EAGER.render(markdown))
    reader.close()
    return reader


def told(text: str) -> str:
    """A note with this text, as Markdown."""
    entry = SharedEntry("entry-1", at(8).replace(tzinfo=None), EntryKind.NOTE, None, (SharedAnswer(text, text),))
    selection = Selection(NOVEMBER.start, NOVEMBER.end, {"entries": (entry,)})
    return to_markdown(compose(selection, MADE_ON))


def words(text: str) -> list[str]:
    """The words that a reader must find, without control characters."""
    return "".join(letter for letter in re.sub(r"\s", " ", text) if letter >= " " and letter not in DELETED).split()


DELETED = {chr(code) for code in range(0x7F, 0xA0)}

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden --> <![CDATA[x]]> <?php ?> <!DOCTYPE html>",
    "</blockquote><h1>x",
    "&lt;b&gt; &amp; &#60;script&#62; &nbsp;",
    "[click](javascript:alert(1)) ![x](http://example.com/x.png) [a]: http://example.com",
    "<http://example.com> http://example.com www.example.com me@example.com",
    "//evil.example ///evil.example evil.com/x пример.рф भारत.भारत a.com:80 x//y.com //localhost //1.2.3.4/x",
    "ftp://evil.example mailto:me@example.com xmpp:me@example.com WWW.EXAMPLE.COM http:evil.com 🌱.com",
    "[^1] [^1]: a note ^[inline] *[HTML]: abbreviation\nTerm\n: definition\n[ ] task\n- [x] task\n[[page]]",
    "!!! note\n::: box\n%% hidden %%\n---\ntitle: x\n---\n\\begin{x} \\(x\\) $$x$$",
    "&copy &copy; &#x41; &#65; &unknown; &#0; &#x110000;",
    "# title\n## title\n---\n===\n***\n___\n+ a\n- b\n* c\n1. d\n2) e\n> f",
    "a\n===\nb\n---\n",
    "    code\n\tcode\n\n    code after a gap",
    "```\nfence\n```\n~~~\nfence\n~~~",
    "*a* **b** _c_ __d__ `e` ~~f~~ $g$ ==h== ^i^",
    "| a | b |\n|---|---|\n| c | d |",
    "ends with a backslash\\\nand \\\\\n\\",
    "{{ template }} {% code %} {#id}",
    "line\u2028separator\u2029and\x0bothers\x0c\x85here",
    "\x1b[31mred\x1b[0m \x00 bell\x07",
    "  \n\n\n  x  \n",
    "1986\\. A year\n10000000000. no list",
]


LONG = ["x" * 200_000, "[" * 5_000 + "![" * 5_000, "<" * 10_000, "`*_" * 5_000, "a@b." * 5_000, "//" * 5_000]


@pytest.mark.parametrize("text", [*HOSTILE, *LONG], ids=lambda text: text[:20])
def test_nothing_that_was_written_acts(text: str) -> None:
    """No tag, link, heading, list, code or image comes from the patient's words, and all of the words are there."""
    page = render(told(text))
    assert page.tags <= OURS
    assert words(text) == words("\n".join(page.lines))[-len(words(text)) :]


@settings(max_examples=examples(75), deadline=None)
@given(st.text(alphabet=st.sampled_from("ab \n\t\r\\`*_{}[]()#+-.!|<>&;:/'\"=~$^@%19\0é\u2028\u0301ש")))
@example("\n".join(HOSTILE))
def test_no_mixture_of_marks_acts(text: str) -> None:
    """Whatever is typed, what is read is what was typed."""
    page = render(told(text))
    assert page.tags <= OURS
    found = words("\n".join(page.lines))
    assert found[len(found) - len(words(text)) :] == words(text)


@given(st.text(alphabet=st.sampled_from("ab \\`*_#-.<&1\n"), min_size=1))
def test_line_breaks_stay(text: str) -> None:
    """A line of the patient's is a line on the page."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    page = [line.strip() for line in render(told(text)).lines]
    assert [line for line in page if line][-len(lines) or len(page) :] == lines


@pytest.mark.parametrize(
    "text",
    [
        "שלום עולם",
        "e\u0301\u0327",
        "👩🏽‍🚀 🏳️‍🌈",
        "Tom & me",
        "18:30, it's fine (really)!",
        "“quoted” – yes…",
        "3.5 km. Then home, e.g. by bus... and/or on foot, 100 %",
    ],
)
def test_ordinary_text_reads_as_it_was_written(text: str) -> None:
    """Right-to-left text, emoji, combining marks and everyday punctuation need no escape."""
    assert escape(text) == text


def test_control_characters_stay_out() -> None:
    """NUL and terminal sequences are gone: a page may be shown in a terminal."""
    assert escape("a\0b\x1b[2Jc\x7fd\x9be") == "ab\\[2Jcde"


def test_the_page_holds_everything_in_order(db: Session) -> None:
    """Each thing stands under its heading, with its question, and the promises stand first."""
    fill(db)
    text = to_markdown(document_from(db))
    expected = [
        "# KapJournal report",
        "November 1 – 30, 2026. Made on November 20, 2026.",
        "Self-reported",
        "## Sessions\n\n### Session 1, November 6, 2026, 12:00 PM",
        "> the blue room",
        "## Intentions",
        "**What is on your mind as this session comes closer?**\n\n> the move",
        "## Writing\n\n### What came up in session 1, November 6, 2026, 3:00 PM",
        "### Story of session 1, November 7, 2026, 12:00 PM\n\n> a field behind the house",
        "### Note, November 8, 2026, 12:00 PM\n\n> only a note",
        "## Check-ins",
        "before session 1 · pleasant · low energy · calm and tired\n\n  > nervous, a little",
        "after a practice",
        "## Practices",
        " · 4 minutes · session 1",
    ]
    places = [text.index(part) for part in expected]
    assert places == sorted(places)


def test_what_the_screen_shows_is_what_the_therapist_reads(db: Session) -> None:
    """The page made before sealing and the one made after opening are the same."""
    fill(db)
    document = document_from(db)
    assert to_markdown(parse(to_bytes(document))) == to_markdown(document)


def test_a_hostile_title_acts_as_little_as_a_hostile_text(db: Session) -> None:
    """A stranger may have made the file: no field of it is trusted."""
    fill(db)
    document = document_from(db)
    hostile = "<b>x</b>\n# y [z](http://example.com)"
    chosen = document.selection
    session = replace(chosen.of(SESSIONS)[0], place=hostile, people=hostile, notes=hostile)
    practice = replace(chosen.of(PRACTICES)[0], title=hostile)
    check_in = replace(chosen.of(CHECK_INS)[0], words=(hostile,), note=hostile)
    selection = replace(
        chosen, lists={**chosen.lists, "sessions": (session,), "practices": (practice,), "check_ins": (check_in,)}
    )
    page = render(to_markdown(replace(document, about=(hostile,), selection=selection)))
    assert page.tags <= OURS
    assert "\n".join(page.lines).count("# y [z](http://example.com)") == 7
