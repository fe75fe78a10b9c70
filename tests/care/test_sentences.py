"""A text in sentences: what a patient sees as one is one, in any script, and not a character is lost."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kapjournal.care.sentences import MOST, sentences

TEXTS = st.text() | st.text("ab. !?…\n\"”'。！ \u200d\ufe0f\u0301😀👍🏽1Dr,").map(lambda text: text * 3)


def parts(text: str) -> list[str]:
    """Without the spaces between them."""
    return [sentence.strip() for sentence in sentences(text)]


@given(TEXTS)
@example("")
@example("\n\n.")
@example("a" * (3 * MOST))
@example("😀\u200d" * MOST)
def test_joined_they_are_the_text(text: str) -> None:
    """Nothing is lost, added or moved, and none is empty."""
    found = sentences(text)
    assert "".join(found) == text
    assert all(found)


@given(TEXTS)
def test_none_begins_within_a_character(text: str) -> None:
    """Never with a mark that belongs to the letter before it, nor after a joiner."""
    for before, sentence in zip(sentences(text), sentences(text)[1:], strict=False):
        assert sentence[0] not in "\u200d\ufe0f\u0301🏽"
        assert before[-1] != "\u200d"


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Lane was there.",
        "I met J. K. at the door.",
        "Some things, e.g. the river, were mine.",
        "We began at 9 a.m. and went on.",
        "Soup, bread, etc. were on the table.",
        "It was 3.5 hours.",
        "1. Walk by the river",
        "“Stop!” he said, and laughed.",
        "I was … somewhere else.",
        "I waited... and then it came.",
        "See kapjournal.example for it.",
        "The light and I",
        "انتهى كل شيء بهدوء.",
    ],
)
def test_one_sentence(text: str) -> None:
    """What looks like an end and is none."""
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was warm. I sat down.", ["It was warm.", "I sat down."]),
        ("i walked. then i sat.", ["i walked.", "then i sat."]),
        ("Who was that? Me! Yes.", ["Who was that?", "Me!", "Yes."]),
        ("“I am home.” The door was open.", ["“I am home.”", "The door was open."]),
        ("It was me and I. Then it went.", ["It was me and I.", "Then it went."]),
        ("We left at 9 a.m. Then it rained.", ["We left at 9 a.m.", "Then it rained."]),
        ("Was it me? No. It was not.", ["Was it me?", "No.", "It was not."]),
        ("That was in 2025. It rained.", ["That was in 2025.", "It rained."]),
        ("One line\nAnother line\n\nA third", ["One line", "Another line", "A third"]),
        ("It was good. 😊 Then we left.", ["It was good. 😊", "Then we left."]),
        ("So good! 👍🏽👩‍👧 And on", ["So good! 👍🏽👩‍👧", "And on"]),
        ("我坐在河边。水很慢！谁在那里？是我", ["我坐在河边。", "水很慢！", "谁在那里？", "是我"]),
        ("「帰った。」それだけ。", ["「帰った。」", "それだけ。"]),
        ("هل كنت هناك؟ نعم. كان الضوء دافئا", ["هل كنت هناك؟", "نعم.", "كان الضوء دافئا"]),
        ("היה חם. ישבתי.", ["היה חם.", "ישבתי."]),
        ("नदी धीमी थी। मैं बैठ गया।", ["नदी धीमी थी।", "मैं बैठ गया।"]),
    ],
)
def test_each_by_itself(text: str, found: list[str]) -> None:
    """In the scripts that people write in, with quotes, emoji and line breaks."""
    assert parts(text) == found


def test_a_run_without_an_end_is_parted() -> None:
    """At a comma where there is one, else at a space, else anywhere: no part is too long to tap."""
    commas = sentences("we went on and on, " * 100)
    assert all(len(part.strip()) <= MOST and part.endswith(", ") for part in commas)
    assert all(part.endswith("word ") for part in sentences("word " * 500))
    assert max(map(len, sentences("x" * 5_000))) == MOST


def test_a_book_takes_no_longer_than_its_length() -> None:
    """Four times as much takes about four times as long, never sixteen: without an end, of full stops, or blank."""
    for part in ("x", "1.", "a. ", " \n"):
        short, long = (_took(part * times) for times in (20_000, 80_000))
        assert long < 12 * short


def _took(text: str) -> float:
    """The best of three, in seconds of the processor: what else runs on this computer does not count."""
    took = []
    for _ in range(3):
        began = time.process_time()
        sentences(text)
        took.append(time.process_time() - began)
    return min(took)
