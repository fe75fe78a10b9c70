"""The pages in place of the app: in its colours, with every number, and without a script."""

import re
from importlib import resources
from pathlib import Path

import pytest

from kapjournal import messages
from kapjournal.content import help_regions
from kapjournal.messages import tags
from kapjournal.storage import preferences
from kapjournal.views.design import tokens
from kapjournal.web import pages, words


def test_they_have_the_colours_of_the_app() -> None:
    """Paper, ink and links, light and dark."""
    style = resources.files("kapjournal.web").joinpath("page.css").read_text("utf-8")
    wanted = [colour.lower() for p in (tokens.LIGHT, tokens.DARK) for colour in (p.paper, p.ink, p.teal)]
    assert re.findall(r"#[0-9a-f]{6}\b", style) == wanted


@pytest.mark.parametrize("region", ["", "nz", "no-such-region", "other"])
def test_every_number_of_help_is_there(tmp_path: Path, region: str) -> None:
    """As the content has it now: the chosen region first and the others folded away; without one all of them open."""
    preferences.change(tmp_path, region=region)
    page = pages.gone(tmp_path).decode()
    known = region in {one.id for one in help_regions()}
    assert ("<details open>" in page) is not known
    if known:
        (chosen,) = [one for one in help_regions() if one.id == region]
        assert re.search("<h3>(.*?)</h3>", page)[1] == chosen.name  # type: ignore[index]
    for text in (page, pages.refusal().decode()):
        for one in help_regions():
            for number in (one.emergency, *(line.tel for line in one.lines), *(line.sms for line in one.lines)):
                assert number is None or re.search(rf"href='(tel|sms):{number}'", text)
        assert "<script" not in text


def test_special_lines_come_after_the_emergency_number_of_their_country(tmp_path: Path) -> None:
    """Under one heading, each saying for whom it is; a country without any has no heading."""
    preferences.change(tmp_path, region="us")
    page = pages.gone(tmp_path).decode()
    ours = page[: page.index("<details")]
    assert ours.index("tel:911") < ours.index(words.HELP_SPECIAL()) < ours.index("tel:18007997233")
    assert "Call 988, then press 1" in ours
    assert "Call 1 800 222 1222" in ours
    preferences.change(tmp_path, region="in")
    page = pages.gone(tmp_path).decode()
    assert words.HELP_SPECIAL() not in page[: page.index("<details")]


def test_who_may_not_come_in_learns_nothing_of_the_patient(tmp_path: Path) -> None:
    """That page takes no data folder at all: the same for everyone."""
    assert pages.refusal() == pages.refusal()
    assert pages.refusal.__code__.co_argcount == 0


@pytest.mark.parametrize(
    ("tag", "said"), [("en-GB", "lang='en-GB' dir='ltr'"), (tags.MIRRORED, "lang='ar-XB' dir='rtl'")]
)
def test_they_say_which_language_they_are_in(tag: str, said: str, tmp_path: Path) -> None:
    """So that a screen reader speaks it and a browser starts it on its side; each in the language of the moment."""
    messages.use(tag)
    assert f"<html {said}>" in pages.refusal().decode()
    assert f"<main {said}>" in pages.gone(tmp_path).decode()
    assert words.GONE_TITLE() in pages.gone(tmp_path).decode()
