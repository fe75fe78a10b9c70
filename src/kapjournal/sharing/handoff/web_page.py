"""A hand-off as one page for any browser: no script, nothing fetched, nothing that was written in it can act.

It is drawn from the Markdown of the same hand-off, so that both hold the same words. Of Markdown it knows what
`to_markdown` writes and nothing else: headings, lists, questions in bold, quotations, and what `harmless` escapes.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from kapjournal import messages
from kapjournal.messages import Message

SECTIONS = Message("In this report", note="Before links to the parts of a page.")
_STYLE = """\
:root { color-scheme: light dark; --paper: #fbf7ef; --ink: #1d2b2e; --soft: #495857; --line: #d8cdbb; }
@media (prefers-color-scheme: dark) { :root { --paper: #10191c; --ink: #ebe5d8; --soft: #aab4b1; --line: #37464a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.0625rem; margin: 2rem 0 .5rem; }
p { margin: .5rem 0; }
strong { color: var(--soft); font-size: .9375rem; }
ul { margin: .5rem 0; padding-inline-start: 1.25rem; }
li { margin: .25rem 0; }
blockquote { margin: .5rem 0; padding-inline-start: .875rem; border-inline-start: 3px solid var(--line); \
font-family: Georgia, serif; font-size: 1.125rem; }
nav { margin: 1.5rem 0; font-size: .9375rem; }
a { color: inherit; display: inline-block; padding: .375rem 0; }
@page { margin: 18mm; }
@media print { :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; } nav { display: none; } \
main { max-width: none; padding: 0; } h1, h2, h3, strong { break-after: avoid; } li { break-inside: avoid; } }
"""
_SAFE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_HEADING = re.compile(r"(#{1,3}) (.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)|&(lt|amp);|(\*\*)", re.DOTALL)
_ENTITIES = {"lt": "<", "amp": "&"}


@dataclass(frozen=True)
class _Heading:
    level: int
    words: str


def to_page(markdown: str) -> str:
    """The page of what `to_markdown` wrote, in the language of the moment."""
    return "".join(pieces(lambda: blocks_of([markdown])))


def pieces(blocks: Callable[[], Iterable[str]]) -> Iterator[str]:
    """The same from its blocks, one at a time. They are asked for twice: the names of its parts stand in front."""
    headings = [found for found in map(_heading, blocks()) if found]
    title = next((one.words for one in headings if one.level == 1), "")
    contents = _contents([one.words for one in headings if one.level == 2])
    yield (
        f"<!DOCTYPE html>\n<html {messages.html_attributes()}>\n<head>\n"
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_SAFE}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    sections = 0
    for html in _drawn(blocks()):
        if not isinstance(html, _Heading):
            yield f"{html}\n"
            continue
        place = ""
        if html.level == 2:
            if sections == 0:
                yield contents
            sections += 1
            place = f' id="part-{sections}"'
        yield f'<h{html.level}{place} dir="auto">{html.words}</h{html.level}>\n'
    yield "</main>\n</body>\n</html>\n"


def blocks_of(markdown: Iterable[str]) -> Iterator[str]:
    """What stands between empty lines, of a text that comes in pieces."""
    held = ""
    for piece in markdown:
        *whole, held = (held + piece).split("\n\n")
        yield from whole
    yield held.removesuffix("\n")


def _heading(block: str) -> _Heading | None:
    found = _HEADING.fullmatch(block)
    return _Heading(len(found[1]), _words(found[2])) if found else None


def _contents(sections: list[str]) -> str:
    """Links to the parts, where there are some."""
    if len(sections) < 2:
        return ""
    links = "".join(f'<li><a href="#part-{at}">{words}</a></li>' for at, words in enumerate(sections, start=1))
    name = escape(SECTIONS())
    return f'<nav aria-label="{name}">\n<strong>{name}</strong>\n<ul>{links}</ul>\n</nav>\n'


def _drawn(blocks: Iterable[str]) -> Iterator[str | _Heading]:
    """Each block in its order; the items of a list one by one, with the quotations that belong to them."""
    item = ""
    for block in blocks:
        if block.startswith("- "):
            for line in block.split("\n"):
                if line.startswith("  - "):
                    item += f'<ul><li dir="auto">{_words(line[4:])}</li></ul>'
                    continue
                yield f"{item}</li>" if item else "<ul>"
                item = f'<li dir="auto">{_words(line[2:])}'
            continue
        if block.startswith("  >"):
            item += _quotation(line[2:] for line in block.split("\n"))
            continue
        if item:
            yield f"{item}</li>\n</ul>"
            item = ""
        if heading := _heading(block):
            yield heading
        elif block.startswith(">"):
            yield _quotation(block.split("\n"))
        else:
            yield f'<p dir="auto">{"<br>".join(map(_words, block.split(chr(10))))}</p>'
    if item:
        yield f"{item}</li>\n</ul>"


def _quotation(lines: Iterator[str] | list[str]) -> str:
    """Paragraphs of lines; a backslash at the end of one is its break."""
    said = [line.removeprefix(">").removeprefix(" ") for line in lines]
    paragraphs = "\n".join(said).split("\n\n")
    return "<blockquote>" + "".join(map(_paragraph, paragraphs)) + "</blockquote>"


def _paragraph(text: str) -> str:
    lines = [line[:-1] if _breaks(line) else line for line in text.split("\n")]
    return f'<p dir="auto">{"<br>".join(map(_words, lines))}</p>'


def _breaks(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _words(markdown: str) -> str:
    """Words of Markdown as words of HTML: what was escaped there is said here, and escaped as HTML asks for."""
    said, is_bold, done = "", False, 0
    for found in _ESCAPED.finditer(markdown):
        said += escape(markdown[done : found.start()])
        done = found.end()
        if found[3]:
            is_bold = not is_bold
            said += "<strong>" if is_bold else "</strong>"
        else:
            said += escape(found[1] or _ENTITIES[found[2]])
    return said + escape(markdown[done:]) + ("</strong>" if is_bold else "")
