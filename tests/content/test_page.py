"""The page for the reviewer holds everything, asks nothing of the network, and the check says what is wrong."""

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path

import pytest

from kapjournal import content
from kapjournal.content import Library, __main__
from kapjournal.content.markup import Html, tag
from kapjournal.content.page import page

from .shelf_builder import PROMPT, library
from .test_words import texts_of


@pytest.fixture(scope="module")
def written() -> str:
    return page(content.library())


def all_of_it(of: Library) -> Iterator[str]:
    shelves = (of.prompts, of.prompt_sets, of.practices, of.checklists, of.routes, of.signs, of.regions)
    for shelf in (*shelves, of.safety_plan, of.passages, of.feelings, of.practice_answers, of.contexts, of.scales):
        for record in shelf.values():
            yield from texts_of(record)


def test_every_text_is_on_the_page(written: str) -> None:
    """What a patient may read, a clinician can read first."""
    shown = unescape(written).lower()
    hidden = {text for text in all_of_it(content.library()) if text.lower() not in shown}
    assert hidden == set()


def test_every_number_of_help_is_on_the_page(written: str) -> None:
    """As people read it, with the key to press after it."""
    for line in (line for region in content.help_regions() for line in region.lines):
        call = f"all {line.tel_shown}{f', then press {line.press}' if line.press else ''}"
        assert line.tel is None or call in written
        assert line.sms is None or f"to {line.sms_shown}" in written


def test_every_item_of_every_scale_is_on_the_page(written: str) -> None:
    """In its published words, with its licence."""
    for scale in content.scales():
        assert all(escape(text, quote=False) in written for text in (scale.stem, scale.licence))
        assert all(escape(item.text, quote=False) in written for item in scale.items)
        assert all(escape(item.text, quote=False) in written for item in scale.unscored)
        assert all(escape(text, quote=False) in written for text in (scale.instructions, scale.event) if text)


def test_label_and_source_stand_beside_each_prompt(written: str) -> None:
    """One article a prompt, with both in it."""
    articles = dict(re.findall(r'<article[^>]* id="prompt-([^"]+)">(.*?)</article>', written))
    assert set(articles) == {prompt.id for prompt in content.prompts()}
    for prompt in content.prompts():
        assert f"<strong>{prompt.label}</strong>" in articles[prompt.id]
        assert f'href="#source-{prompt.source.id}"' in articles[prompt.id]


def test_every_link_within_the_page_leads_somewhere(written: str) -> None:
    """No anchor is missing, and none is there twice."""
    anchors = re.findall(r' id="([^"]+)"', written)
    assert len(set(anchors)) == len(anchors)
    assert set(re.findall(r'href="#([^"]+)"', written)) <= set(anchors)


def test_the_page_loads_nothing(written: str) -> None:
    """Links are for people to follow; nothing is fetched and nothing runs."""
    assert re.search(r"<(?:script|img|link|iframe)|src=|@import|url\(", written) is None


def test_text_is_escaped_and_markup_is_not() -> None:
    """A less-than sign in a text stays one."""
    assert tag("p", "1 < 2 & 3", Html("<b>4</b>")) == "<p>1 &lt; 2 &amp; 3<b>4</b></p>"
    assert tag("a", "x", href='"') == '<a href="&quot;">x</a>'


def test_the_check_prints_names_and_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    """One line each, for people and for scripts."""
    assert __main__.main(["--check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(re.fullmatch(r"[^:]+: \d+|reached [^:]+: \d+ of \d+", line) for line in lines)
    named = dict(line.split(": ") for line in lines)
    assert int(named["prompts"]) == len(content.prompts())
    assert named["reached prompts"] == f"{len(content.prompts())} of {len(content.prompts())}"
    assert {"prompt sets", "practices", "feelings", "scales", "help regions"} <= set(named)


def test_the_page_goes_to_a_file_or_to_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The same page either way."""
    file = tmp_path / "page.html"
    assert __main__.main([str(file)]) == 0
    assert __main__.main([]) == 0
    assert capfdbinary.readouterr().out == file.read_bytes()


@pytest.mark.parametrize("arguments", [["--check"], []])
def test_a_fault_is_told_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """With file, id and reason, and nothing is printed as if it were whole."""
    broken = library(tmp_path, prompts=PROMPT + PROMPT)
    monkeypatch.setattr(__main__, "library", lambda _language: broken)
    assert __main__.main(arguments) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "en/prompts.toml: first: duplicate id\n")


def test_a_page_that_cannot_be_written_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder is no file."""
    assert __main__.main([str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err
