"""The library as one page of HTML for a clinician: no script, nothing from elsewhere, label and source beside each."""

from collections.abc import Callable, Iterator

from kapjournal.content import page_care, page_prompts, page_safety
from kapjournal.content.counts import counts
from kapjournal.content.library import Library
from kapjournal.content.markup import Html, said, table, tag

_STYLE = """
body { font: 17px/1.5 Georgia, serif; color: #22302f; background: #fbf7ef; max-width: 54rem; margin: 2rem auto;
  padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.2; } h2 { margin-top: 3rem; border-bottom: 2px solid #cfc4ae; }
h3, h4 { margin: 1.6rem 0 .4rem; } a { color: #1c5f62; }
article { margin: .8rem 0; padding: .6rem 1rem; background: #fff; border-left: 4px solid #1c5f62; break-inside: avoid; }
article.hard { border-color: #7a3b69; } article h3 { margin-top: 0; } p { margin: .3rem 0; }
.said { font-size: 1.1em; } .quiet { color: #5b6664; font-size: .85em; }
td { padding: .2rem 1rem .2rem 0; vertical-align: top; }
"""
_ABOUT = (
    "Everything that KapJournal says, grouped as it is used, with what it rests on: a trial, clinic custom, a "
    "tradition, or our own words. A violet edge marks a question that may stir things up. Seconds are to lean on, they "
    "are no limits."
)
_SECTIONS: dict[str, Callable[[Library], Iterator[Html]]] = {
    "Prompts": page_prompts.prompts,
    "Practices": page_care.practices,
    "Checklists": page_care.checklists,
    "Routes": page_care.routes,
    "Ketamine card": page_safety.ketamine_card,
    "Help": page_safety.help_lines,
    "Safety plan": page_safety.safety_plan,
    "Scales": page_safety.scales,
    "Feelings": page_care.feelings,
    "Passages": page_care.passages,
    "Sources": page_care.sources,
}


def page(library: Library) -> str:
    """The whole page. Raises ContentError for a fault in the library."""
    head = Html(f'<meta charset="utf-8"><title>What KapJournal says</title><style>{_STYLE}</style>')
    body = tag("body", *_body(library))
    return f'<!doctype html>\n<html lang="{library.language}">{tag("head", head)}{body}</html>\n'


def _body(library: Library) -> Iterator[Html]:
    yield tag("h1", "What KapJournal says")
    yield said(_ABOUT)
    yield tag("ul", *(tag("li", tag("a", name, href=f"#{_anchor(name)}")) for name in _SECTIONS))
    yield tag("details", tag("summary", "How much there is"), table((n, str(c)) for n, c in counts(library).items()))
    for name, section in _SECTIONS.items():
        yield tag("h2", name, anchor=_anchor(name))
        yield from section(library)


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")
