"""Just enough HTML to write a page without ever forgetting to escape a text."""

from collections.abc import Iterable
from html import escape


class Html(str):
    """Markup, as opposed to text that is yet to be escaped."""

    __slots__ = ()


def tag(name: str, *children: str, css: str = "", anchor: str = "", href: str = "") -> Html:
    """An element; children that are no markup themselves are escaped."""
    given = {"class": css, "id": anchor, "href": href}
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in given.items() if value)
    inside = "".join(child if isinstance(child, Html) else escape(child, quote=False) for child in children)
    return Html(f"<{name}{attributes}>{inside}</{name}>")


def said(text: str) -> Html:
    """A sentence that a patient reads."""
    return tag("p", text, css="said")


def quiet(*children: str) -> Html:
    """What only the reviewer reads."""
    return tag("p", *children, css="quiet")


def points(texts: Iterable[str]) -> Html:
    return tag("ul", *(tag("li", text) for text in texts))


def table(rows: Iterable[Iterable[str]]) -> Html:
    """A table without a head."""
    return tag("table", *(tag("tr", *(tag("td", cell) for cell in row)) for row in rows))
