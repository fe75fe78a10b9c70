"""Pages in place of the app: for a browser that may not come in, and for a page whose server has gone."""

from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib import resources
from pathlib import Path

from kapjournal import messages
from kapjournal.care import regions
from kapjournal.care.time import local_time
from kapjournal.content import HelpLine, LineFor, Region, help_regions
from kapjournal.messages.lists import joined
from kapjournal.storage import preferences
from kapjournal.web import words


@cache
def _style() -> str:
    return resources.files("kapjournal.web").joinpath("page.css").read_text("utf-8")


def refusal() -> bytes:
    """The page that anyone gets who may not come in: the same for all, and nothing of the patient's is in it."""
    body = _main(
        words.SHUT_TITLE(),
        (words.SHUT_WHY(), words.SHUT_BACK(), words.SHUT_ADDRESS()),
        regions.in_order(help_regions(), _zone()),
        folded=False,
    )
    return (
        f"<!DOCTYPE html><html {messages.html_attributes()}><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{words.TITLE}</title><style>html,body{{height:100%}}</style><body>{body}</body></html>"
    ).encode()


def gone(data: Path) -> bytes:
    """What an open page shows once its server has gone: it takes this while there still is one."""
    chosen = preferences.load(data).region
    every = regions.in_order(help_regions(), _zone())
    first = [region for region in every if region.id == chosen]
    paragraphs = (words.GONE_KEPT(), words.GONE_BACK())
    others = [region for region in every if region.id != chosen]
    return _main(words.GONE_TITLE(), paragraphs, first + others, folded=bool(first)).encode()


def _zone() -> str:
    return local_time.local_zone()


def _main(title: str, paragraphs: Sequence[str], of: Sequence[Region], *, folded: bool) -> str:
    """A page without a script. Where the region is known the others are `folded` away, else all of them are shown."""
    said = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    first, *others = of
    rest = "".join(_region(region) for region in others)
    return (
        f"<style>{_style()}</style><main {messages.html_attributes()}><h1 tabindex='-1'>{escape(title)}</h1>{said}"
        f"<h2>{escape(words.HELP())}</h2>{_region(first)}"
        f"<details{'' if folded else ' open'}><summary>{escape(words.HELP_ELSEWHERE())}</summary>{rest}</details>"
        "</main>"
    )


def _region(region: Region) -> str:
    first = region.lines_for(LineFor.ANYONE)
    special = _list(line for line in region.lines if line.whom is not LineFor.ANYONE)
    emergency = _link("tel:", region.emergency, words.call(region.emergency)) if region.emergency else ""
    return (
        f"<h3>{escape(region.name)}</h3><ul>{_list(first)}"
        f"<li><small>{escape(region.emergency_words)}</small>{emergency}</li></ul>"
        + (f"<h4>{escape(words.HELP_SPECIAL())}</h4><ul>{special}</ul>" if special else "")
    )


def _list(lines: Iterable[HelpLine]) -> str:
    return "".join(f"<li>{_line(line)}</li>" for line in lines)


def _line(line: HelpLine) -> str:
    ways = _link("tel:", line.tel, words.call(line.tel_shown or line.tel, line.press)) if line.tel else ""
    ways += _link("sms:", line.sms, words.send_text(line.sms_shown or line.sms, line.sms_text)) if line.sms else ""
    hours = words.hours_and_languages(line.hours, joined(line.languages))
    return f"{escape(line.name)}<small>{escape(line.what)} {escape(hours)}</small>{ways}"


def _link(kind: str, number: str, said: str) -> str:
    return f"<a href='{kind}{escape(number)}'>{escape(said)}</a>"
