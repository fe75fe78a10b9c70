"""Every fault in a content file is refused with the file, the id and the reason."""

import re
from pathlib import Path

import pytest

from kapjournal.errors import ContentError

from .shelf_builder import FEELING, HELP, PASSAGE, PRACTICE, PROMPT, ROUTE, SET, SOURCE, library

STEPS = PRACTICE.replace('kind = "breathing"', 'kind = "steps"')
PACING = 'pacing = [{ word = "In", seconds = 4 }, { word = "Out", seconds = 6 }]\n'

FAULTS = {
    "duplicate id": ("prompts", PROMPT + PROMPT, "en/prompts.toml: first: duplicate id"),
    "no id": ("routes", ROUTE.replace('id = "other"\n', ""), "en/routes.toml: item 1: id is missing"),
    "blank id": ("routes", ROUTE.replace('"other"', '" "'), "en/routes.toml: item 1: id is missing"),
    "item that is no table": ("routes", "item = [1]", "en/routes.toml: item 1: id is missing"),
    "no list of items": ("routes", 'name = "x"', "en/routes.toml: must hold a list named item and nothing else"),
    "a second list": ("routes", ROUTE + "[extra]\n", "en/routes.toml: must hold a list named item and nothing else"),
    "broken TOML": ("routes", "[[item", "en/routes.toml: not TOML"),
    "missing source": ("prompts", PROMPT.replace('source = "custom"\n', ""), "first: source is missing"),
    "unknown source": ("prompts", PROMPT.replace('"custom"', '"rumour"'), "first: unknown source 'rumour'"),
    "unknown label": ("prompts", PROMPT.replace("tradition", "proven"), "first: label 'proven' is unknown"),
    "unknown phase": ("prompts", PROMPT.replace('"story"', '"later"'), "first: phase 'later' is unknown"),
    "empty text": ("prompts", PROMPT.replace("How are you?", ""), "first: text is empty"),
    "blank text": ("prompts", PROMPT.replace("How are you?", " \t"), "first: text is empty"),
    "text with space around": ("prompts", PROMPT.replace("How are", " How are"), "first: text has space around it"),
    "missing text": ("prompts", PROMPT.replace("gentler", "kinder"), "first: gentler is missing"),
    "unknown key": ("prompts", PROMPT + "hurd = true\n", "en/prompts.toml: first: unknown key hurd"),
    "flag that is no flag": ("prompts", PROMPT + "hard = 1\n", "first: hard must be true or false"),
    "unknown prompt": ("sets", SET.replace('["first"]', '["last"]'), "set: unknown prompt 'last'"),
    "prompt asked twice": ("sets", SET.replace('["first"]', '["first", "first"]'), "set: asks the same prompt twice"),
    "no prompts": ("sets", SET.replace('["first"]', "[]"), "set: prompts must be a list that is not empty"),
    "unknown set instead": ("sets", SET + 'instead = "gone"\n', "set: unknown set 'gone'"),
    "no minutes": ("sets", SET.replace("minutes = 1", "minutes = 0"), "set: minutes must be a whole number"),
    "minutes as a flag": ("sets", SET.replace("minutes = 1", "minutes = true"), "set: minutes must be a whole number"),
    "breathing without pacing": ("practices", PRACTICE.replace(PACING, ""), "breath: breathing has a pacing"),
    "steps with pacing": ("practices", STEPS, "breath: breathing has a pacing"),
    "steps without steps": ("practices", STEPS.replace(PACING, ""), "breath: steps are missing"),
    "part that is no table": (
        "practices",
        PRACTICE.replace(PACING, 'pacing = ["In"]\n'),
        "breath: pacing must be a list of tables",
    ),
    "unknown key in a part": (
        "practices",
        PRACTICE.replace("seconds = 4", "seconds = 4, hold = 2"),
        "breath: pacing 1: unknown key hold",
    ),
    "off the pad": ("feelings", FEELING.replace("0.7", "1.1"), "calm: valence must be a number from -1 to 1"),
    "nowhere on the pad": ("feelings", FEELING.replace("0.7", "nan"), "calm: valence must be a number from -1 to 1"),
    "same word twice": ("feelings", FEELING + FEELING.replace('id = "calm"', 'id = "calm-2"'), "duplicate 'calm'"),
    "no way to reach a line": ("help", HELP.replace('tel = "988"\n', ""), "us: lines 1: neither tel nor sms"),
    "keyword without number": ("help", HELP + 'sms_text = "HOME"\n', "us: lines 1: sms_text without sms"),
    "number with spaces": ("help", HELP.replace('"988"\nhours', '"9 88"\nhours'), "us: lines 1: tel must be digits"),
    "no date checked": ("help", HELP.replace("checked = 2026-01-02\n", ""), "us: lines 1: checked must be a date"),
    "date and time checked": ("help", HELP.replace("01-02", "01-02T10:00:00"), "us: lines 1: checked must be a date"),
    "same line twice": ("help", HELP + HELP.replace('id = "us"', 'id = "ca"'), "duplicate 'us.988'"),
    "label without source": ("passages", PASSAGE + 'label = "trial"\n', "about: label and source come together"),
    "doi as an address": ("sources", SOURCE + 'doi = "https://doi.org/10.1"\n', "custom: doi must start with 10."),
    "address in the open": ("sources", SOURCE + 'url = "http://example.org"\n', "custom: url must start with https"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_file_id_and_reason(tmp_path: Path, fault: str) -> None:
    """A library with one fault does not pass, and the message leads to the line to mend."""
    name, text, reason = FAULTS[fault]
    with pytest.raises(ContentError, match=re.escape(reason)) as caught:
        library(tmp_path, **{name: text}).check()
    assert str(caught.value).startswith(f"en/{name}.toml: ")


def test_the_small_library_is_sound(tmp_path: Path) -> None:
    """What the faults are made from has none itself."""
    library(tmp_path).check()


def test_bytes_that_are_not_utf_8_are_refused(tmp_path: Path) -> None:
    """A file in another encoding is a fault, not a crash."""
    broken = library(tmp_path)
    (tmp_path / "en" / "routes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ContentError, match="not TOML"):
        broken.check()


def test_a_missing_english_file_is_refused(tmp_path: Path) -> None:
    """English is always complete."""
    broken = library(tmp_path)
    (tmp_path / "en" / "routes.toml").unlink()
    with pytest.raises(ContentError, match=r"en/routes\.toml: the file is missing"):
        broken.check()


def test_a_misspelt_file_is_refused(tmp_path: Path) -> None:
    """A file that nothing would ever read is a fault."""
    with pytest.raises(ContentError, match=r"en/promts\.toml: unknown file"):
        library(tmp_path, promts=PROMPT).check()
