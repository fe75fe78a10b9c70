"""Every fault in a content file is refused with the file, the id and the reason."""

import re
from pathlib import Path

import pytest

from kapjournal.errors import ContentError

from .shelf_builder import (
    CHECKLIST,
    CONTEXT,
    FEELING,
    HELP,
    PASSAGE,
    PRACTICE,
    PRACTICE_ANSWER,
    PROMPT,
    ROUTE,
    SCALE,
    SET,
    SIGN,
    SOURCE,
    STEP,
    library,
)

STEPS = PRACTICE.replace('kind = "breathing"', 'kind = "steps"')
PACING = 'pacing = [{ word = "In", seconds = 4 }, { word = "Out", seconds = 6 }]\n'

SECOND = PROMPT.replace('"first"', '"second"')
LINE = HELP[HELP.index("[[item.lines]]") :]
CLUSTER = 'clusters = [{ id = "a", name = "A", first = 1, last = 1, needed = 1 }]\n'

FAULTS = {
    "duplicate id": ("prompts", PROMPT + PROMPT, "en/prompts.toml: first: duplicate id"),
    "no id": ("routes", ROUTE.replace('id = "other"\n', ""), "en/routes.toml: item 1: id is missing"),
    "blank id": ("routes", ROUTE.replace('"other"', '" "'), "en/routes.toml: item 1: id is missing"),
    "item that is no table": ("routes", "item = [1]", "en/routes.toml: item 1: id is missing"),
    "no list of items": ("routes", 'name = "x"', "en/routes.toml: must hold a list named item and nothing else"),
    "a second list": ("routes", ROUTE + "[extra]\n", "en/routes.toml: must hold a list named item and nothing else"),
    "broken TOML": ("routes", "[[item", "en/routes.toml: not TOML"),
    "missing source": ("prompts", PROMPT.replace('source = "custom"\n', ""), "first: source: Field required"),
    "unknown source": ("prompts", PROMPT.replace('"custom"', '"rumour"'), "first: source: unknown source 'rumour'"),
    "unknown label": (
        "prompts",
        PROMPT.replace("tradition", "proven"),
        "first: label: Input should be 'trial', 'clinic custom'",
    ),
    "unknown phase": (
        "prompts",
        PROMPT.replace('"story"', '"later"'),
        "first: phase: Input should be 'preparing', 'intention'",
    ),
    "empty text": ("prompts", PROMPT.replace("How are you?", ""), "first: text: String should match pattern"),
    "blank text": ("prompts", PROMPT.replace("How are you?", " \t"), "first: text: String should match pattern"),
    "text with space around": (
        "prompts",
        PROMPT.replace("How are", " How are"),
        "first: text: String should match pattern",
    ),
    "missing text": ("prompts", PROMPT.replace("gentler", "kinder"), "first: gentler: Field required"),
    "unknown key": ("prompts", PROMPT + "hurd = true\n", "en/prompts.toml: first: hurd: Unexpected keyword argument"),
    "flag that is no flag": ("prompts", PROMPT + "hard = 1\n", "first: hard: Input should be a valid boolean"),
    "unknown prompt": ("sets", SET.replace('["first"]', '["last"]'), "set: prompts 1: unknown prompt 'last'"),
    "prompt asked twice": ("sets", SET.replace('["first"]', '["first", "first"]'), "set: asks the same prompt twice"),
    "set of another phase": ("sets", SET.replace("story", "quiet"), "set: 'first' belongs to another phase"),
    "unknown domain": ("prompts", PROMPT.replace('"whole"', '"money"'), "first: domain: Input should be 'mind'"),
    "unknown follow-up": ("prompts", PROMPT + 'follow_ups = ["gone"]\n', "first: unknown prompt 'gone'"),
    "following itself": ("prompts", PROMPT + 'follow_ups = ["first"]\n', "first: 'first' cannot follow it"),
    "hard follow-up": (
        "prompts",
        PROMPT + 'follow_ups = ["second"]\n' + SECOND + "hard = true\n",
        "first: 'second' cannot follow it",
    ),
    "no prompts": ("sets", SET.replace('["first"]', "[]"), "set: prompts: Tuple should have at least 1 item"),
    "unknown set instead": ("sets", SET + 'instead = "gone"\n', "set: unknown set 'gone'"),
    "no minutes": (
        "sets",
        SET.replace("minutes = 1", "minutes = 0"),
        "set: minutes: Input should be greater than or equal to 1",
    ),
    "minutes as a flag": (
        "sets",
        SET.replace("minutes = 1", "minutes = true"),
        "set: minutes: Input should be a valid integer",
    ),
    "breathing without pacing": ("practices", PRACTICE.replace(PACING, ""), "breath: breathing has a pacing"),
    "steps with pacing": ("practices", STEPS, "breath: breathing has a pacing"),
    "steps without steps": ("practices", STEPS.replace(PACING, ""), "breath: steps are missing"),
    "part that is no table": (
        "practices",
        PRACTICE.replace(PACING, 'pacing = ["In"]\n'),
        "breath: pacing 1: Input should be an object",
    ),
    "unknown key in a part": (
        "practices",
        PRACTICE.replace("seconds = 4", "seconds = 4, hold = 2"),
        "breath: pacing 1: hold: Unexpected keyword argument",
    ),
    "off the pad": (
        "feelings",
        FEELING.replace("0.7", "1.1"),
        "calm: valence: Input should be less than or equal to 1",
    ),
    "nowhere on the pad": ("feelings", FEELING.replace("0.7", "nan"), "calm: valence: Input should be a finite number"),
    "same word twice": ("feelings", FEELING + FEELING.replace('id = "calm"', 'id = "calm-2"'), "duplicate 'calm'"),
    "no way to reach a line": ("help", HELP.replace('tel = "988"\n', ""), "us: lines 1: neither tel nor sms"),
    "keyword without number": ("help", HELP + 'sms_text = "HOME"\n', "us: lines 1: sms_text without sms"),
    "number with spaces": (
        "help",
        HELP.replace('"988"\nhours', '"9 88"\nhours'),
        "us: lines 1: tel: String should match pattern",
    ),
    "key without number": (
        "help",
        HELP.replace('tel = "988"', 'sms = "988"\npress = "1"'),
        "us: lines 1: press without tel",
    ),
    "another number with spaces": ("help", HELP + 'tel_spaced = "9 89"\n', "us: lines 1: tel_spaced is another number"),
    "spaces without a number": ("help", HELP + 'sms_spaced = "9 88"\n', "us: lines 1: sms_spaced is another number"),
    "line for nobody known": ("help", HELP + 'whom = "cats"\n', "us: lines 1: whom: Input should be 'anyone'"),
    "special line first": (
        "help",
        HELP + 'whom = "poison"\n' + LINE.replace("us.988", "us.second"),
        "us: lines must come in the order anyone, violence",
    ),
    "line of a sign that is unknown": ("signs", SIGN + 'line = "cats"\n', "sign: line: Input should be 'anyone'"),
    "no date checked": ("help", HELP.replace("checked = 2026-01-02\n", ""), "us: lines 1: checked: Field required"),
    "date and time checked": (
        "help",
        HELP.replace("01-02", "01-02T10:00:00"),
        "us: '2026-01-02 10:00:00' must be a date",
    ),
    "same line twice": ("help", HELP + HELP.replace('id = "us"', 'id = "ca"'), "duplicate 'us.988'"),
    "same answer twice": (
        "practice-answers",
        PRACTICE_ANSWER + PRACTICE_ANSWER.replace("practice.light", "practice.bright"),
        "duplicate 'light'",
    ),
    "answer with the id of a feeling": (
        "practice-answers",
        PRACTICE_ANSWER.replace("practice.light", "calm"),
        "calm: a feeling has this id",
    ),
    "unknown placement": (
        "feelings",
        FEELING.replace("rated", "felt"),
        "calm: placed: Input should be 'rated' or 'beside'",
    ),
    "context without a word": ("contexts", CONTEXT.replace('word = "sleep"\n', ""), "sleep: word: Field required"),
    "unknown call": ("signs", SIGN.replace('"clinic"', '"mother"'), "sign: call: Input should be 'emergency'"),
    "sign without source": ("signs", SIGN.replace('source = "custom"\n', ""), "sign: source: Field required"),
    "step without examples": (
        "safety-plan",
        STEP.replace('["Tea."]', "[]"),
        "step: examples: Tuple should have at least 1 item",
    ),
    "unknown moment": ("checklists", CHECKLIST.replace('"day"', '"soon"'), "bag: moment: Input should be 'asking'"),
    "empty checklist": ("checklists", CHECKLIST.split("items =")[0], "bag: items: Field required"),
    "line ticked twice": (
        "checklists",
        CHECKLIST + CHECKLIST.replace('id = "bag"', 'id = "case"'),
        "duplicate 'bag.coat'",
    ),
    "effect shorter than four hours": (
        "routes",
        ROUTE.replace("effect_hours = 4", "effect_hours = 3"),
        "other: effect_hours: Input should be greater than or equal to 4",
    ),
    "time without source": ("routes", ROUTE + 'expect = "An hour."\n', "other: expect and source come together"),
    "scale without items": ("scales", SCALE.replace("items =", "itmes ="), "scale: items: Field required"),
    "answers not from 0": ("scales", SCALE.replace("value = 0", "value = 2"), "scale: items and options"),
    "answer below 0": (
        "scales",
        SCALE.replace("value = 0", "value = -1"),
        "scale: options 1: value: Input should be greater than or equal to 0",
    ),
    "item twice": ("scales", SCALE.replace("scale.2", "scale.1"), "scale: the same item twice"),
    "bands that fall": ("scales", SCALE.replace("low = 2", "low = 0"), "scale: bands must rise from 0"),
    "bands above the total": ("scales", SCALE.replace("low = 2", "low = 3"), "scale: bands must rise from 0"),
    "bands not from 0": ("scales", SCALE.replace("low = 0", "low = 1"), "scale: bands must rise from 0"),
    "items in no cluster": (
        "scales",
        SCALE + CLUSTER + "criterion_value = 1\n",
        "scale: clusters must take every item",
    ),
    "clusters without criterion": (
        "scales",
        SCALE + CLUSTER.replace("last = 1", "last = 2"),
        "scale: clusters and criterion_value",
    ),
    "change out of nowhere": ("scales", SCALE + "meaningful_change = 3.5\n", "scale: a change and its change_sources"),
    "change_sources of nothing": ("scales", SCALE + 'change_sources = ["custom"]\n', "scale: a change and its"),
    "unscored without options": (
        "scales",
        SCALE + 'unscored = [{ id = "scale.x", text = "And?" }]\n',
        "scale: unscored 1: options, counted from 0",
    ),
    "unscored with the id of an item": (
        "scales",
        SCALE + 'unscored = [{ id = "scale.1", text = "And?", options = [{ value = 0, text = "No" }] }]\n',
        "scale: the same item twice",
    ),
    "averages for a stretch that falls": (
        "scales",
        SCALE + "meaningful_for = { lowest = 2, highest = 1 }\n",
        "scale: meaningful_for: must be a stretch that rises",
    ),
    "change without end": (
        "scales",
        SCALE + "meaningful_change = inf\n",
        "scale: meaningful_change: Input should be a finite number",
    ),
    "time for a text": ("routes", ROUTE.replace('"Something else."', "10:00:00"), "other: '10:00:00' must be a date"),
    "number for a text": (
        "routes",
        ROUTE.replace('"Something else."', "10"),
        "other: text: Input should be a valid str",
    ),
    "number as text": (
        "sets",
        SET.replace("minutes = 1", 'minutes = "1"'),
        "set: minutes: Input should be a valid int",
    ),
    "source written out": (
        "signs",
        SIGN.replace('source = "custom"', 'source = { id = "x", title = "X", shows = "Y." }'),
        "sign: source: unknown source",
    ),
    "change of nothing": (
        "scales",
        SCALE + "meaningful_change = 0\n",
        "scale: meaningful_change: Input should be greater than 0",
    ),
    "label without source": ("passages", PASSAGE + 'label = "trial"\n', "about: label and source come together"),
    "doi as an address": (
        "sources",
        SOURCE + 'doi = "https://doi.org/10.1"\n',
        "custom: doi: String should match pattern '^10",
    ),
    "address in the open": (
        "sources",
        SOURCE + 'url = "http://example.org"\n',
        "custom: url: String should match pattern '^https",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_file_id_and_reason(tmp_path: Path, fault: str) -> None:
    """A library with one fault does not pass, and the message leads to the line to mend."""
    name, text, reason = FAULTS[fault]
    with pytest.raises(ContentError, match=re.escape(reason)) as caught:
        library(tmp_path, **{name: text}).check()
    assert str(caught.value).startswith((f"en/{name}.toml: ", f"en/{name}: "))


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


def test_a_part_may_be_a_folder(tmp_path: Path) -> None:
    """Many prompts are several files; each id is still there only once."""
    in_folder = library(tmp_path)
    folder = tmp_path / "en" / "prompts"
    folder.mkdir()
    (folder / "more.toml").write_text(SECOND, encoding="utf-8")
    in_folder.check()
    assert list(in_folder.prompts) == ["first", "second"]


def test_an_id_in_two_files_is_refused(tmp_path: Path) -> None:
    """The message names the second file."""
    folder = tmp_path / "en" / "prompts"
    folder.mkdir(parents=True)
    (folder / "more.toml").write_text(PROMPT, encoding="utf-8")
    with pytest.raises(ContentError, match=r"^en/prompts/more\.toml: first: duplicate id"):
        library(tmp_path).check()


def test_what_is_no_toml_in_a_folder_is_refused(tmp_path: Path) -> None:
    """A file that nothing would ever read is a fault there too."""
    folder = tmp_path / "en" / "prompts"
    folder.mkdir(parents=True)
    (folder / "more.tml").write_text(SECOND, encoding="utf-8")
    with pytest.raises(ContentError, match=r"^en/prompts/more\.tml: unknown file"):
        library(tmp_path).check()
