"""The page of a hand-off: the words of its Markdown, and nothing that acts or is fetched."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sqlmodel import Session

from kapjournal import messages
from kapjournal.messages import tags
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.handoff.web_page import to_page
from kapjournal.sharing.kinds import SharedAnswer, SharedCheckIn, SharedEntry
from kapjournal.terms import EntryKind
from tests.sharing.builders import MADE_ON, at, document_from, fill
from tests.sharing.documents import documents
from tests.support.thorough import examples

NASTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">x</a>',
    "</main></body></html>",
    "[a](http://x.example)",
    "![a](http://x.example/a.png)",
    "&lt;b&gt; &amp; &#60;",
    "*/ } </style><style>@import url(x)",
    "a\\\nb\\\\\n\nc **d** `e` ~~f~~",
    "שלום <b> עולם",
    "\u202eabc",
    "   four spaces\n\n\n# no heading\n- no list\n> no quote",
)
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main", "nav"),
    *("h1", "h2", "h3", "p", "br", "strong", "ul", "li", "blockquote", "a"),
}


class Page(HTMLParser):
    """What a browser makes of a page: its tags, and the words of its body."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words = set[str](), list[tuple[str, str, str | None]](), list[str]()
        self.open = list[str]()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        if tag == "br":
            self.words.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"title", "style", "nav"} & set(self.open):
            self.words.append(data)


def squeezed(text: str) -> str:
    return "".join(text.split())


def words_of_markdown(markdown: str) -> str:
    """As another program reads it."""
    html = MarkdownIt("commonmark").render(markdown)
    return squeezed("".join(Page(html).words))


def require_harmless(page: str) -> Page:
    found = Page(page)
    assert found.open == []
    assert found.tags <= ALLOWED
    for tag, name, value in found.attributes:
        assert name in {"lang", "dir", "charset", "http-equiv", "content", "name", "id", "href", "aria-label"}, (
            tag,
            name,
        )
        if name == "href":
            assert re.fullmatch(r"#part-\d+", value or "")
    assert "url(" not in re.sub(r"(?s)<main>.*", "", page)
    return found


def with_words(text: str) -> Document:
    when = at(8).replace(tzinfo=None)
    entry = SharedEntry("entry-1", when, EntryKind.NOTE, None, (SharedAnswer(text, text),))
    check_in = SharedCheckIn("check-in-1", when, False, 1, 1, (text,), (text,), None, None, (), text, None, None, None)
    return Document(MADE_ON, (text,), Selection(MADE_ON, MADE_ON, {"entries": (entry,), "check_ins": (check_in,)}))


@pytest.mark.parametrize("text", NASTY)
def test_nothing_that_was_written_can_act(text: str) -> None:
    """Whatever it is, it is words."""
    markdown = to_markdown(with_words(text))
    page = require_harmless(to_page(markdown))
    assert squeezed("".join(page.words)) == words_of_markdown(markdown)


@settings(max_examples=examples(20))
@given(documents())
def test_the_page_says_what_the_markdown_says(document: Document) -> None:
    """Any hand-off there can be."""
    markdown = to_markdown(document)
    require_harmless(to_page(markdown))


@given(st.text(max_size=60))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    """On a line, and as a quotation."""
    for markdown in (one_line(text), quote(text)):
        page = Page(to_page(f"# T\n\n**q**\n\n{markdown}\n"))
        plain = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
        said = squeezed("".join(page.words)).removeprefix("Tq")
        assert squeezed(plain.replace("\u00ad", "")) == squeezed(
            "".join(letter for letter in said if letter.isprintable()).replace("\u00ad", "")
        )


def test_it_is_a_page_for_any_browser(db: Session) -> None:
    """Its language and direction, a width for phones, dark and print by its own style, no script let in."""
    fill(db)
    page = to_page(to_markdown(document_from(db)))
    assert page.startswith("<!DOCTYPE html>\n<html lang='en-US' dir='ltr'>")
    assert "default-src 'none'" in page
    assert "width=device-width" in page
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page
    assert "<title>KapJournal report</title>" in page
    assert "a field behind the house" in page
    assert '<a href="#part-2">Intentions</a>' in page


def test_a_page_of_a_language_from_the_right_says_so(db: Session) -> None:
    """And every text in it finds its own direction."""
    fill(db)
    document = document_from(db)
    messages.use(tags.MIRRORED)
    try:
        page = to_page(to_markdown(document))
    finally:
        messages.use(tags.BASE)
    assert "dir='rtl'" in page
    assert all('dir="auto"' in line for line in re.findall(r"<(?:p|h[123]|li)\b[^>]*>", page.split("</nav>")[1]))
