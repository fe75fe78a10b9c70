"""What is declared once and said in the language of the moment."""

import pytest

from kapjournal import messages
from kapjournal.messages import Message, Plural, tags

SESSION = Message("Session {number}")
OPEN = Message("Open")
CHECK_INS = Plural("{count} check-in", "{count} check-ins")


def test_a_message_is_said_by_calling_it() -> None:
    assert OPEN() == "Open"
    assert SESSION(number=3) == "Session 3"


def test_a_plural_takes_the_form_of_its_count() -> None:
    """And writes the count as the language does."""
    assert CHECK_INS(count=1) == "1 check-in"
    assert CHECK_INS(count=0) == "0 check-ins"
    assert CHECK_INS(count=1234) == "1,234 check-ins"


@pytest.mark.parametrize("values", [{}, {"nummer": 3}, {"number": 3, "day": "Monday"}])
def test_a_placeholder_too_few_or_too_many_is_refused(values: dict[str, messages.Value]) -> None:
    """With the names, and without the values: one of them may be a word of the journal."""
    with pytest.raises(TypeError, match="takes \\['number'\\]") as refused:
        SESSION(**values)
    assert "Monday" not in str(refused.value)


def test_a_message_that_is_not_called_is_no_text() -> None:
    """It does not slip into a sentence in the language of an earlier moment."""
    with pytest.raises(TypeError, match="calling"):
        f"{OPEN}"
    with pytest.raises(TypeError, match="calling"):
        str(OPEN)


def test_the_language_can_change_at_any_time() -> None:
    """What was declared before speaks the new one, and who listens is told once for each change."""
    told = list[str]()
    stop = messages.on_change(lambda: told.append(messages.current()))
    messages.use(tags.LONGER)
    messages.use(tags.LONGER)
    assert OPEN() == "[Öpéñ on]"
    messages.use(tags.BASE)
    stop()
    messages.use(tags.MIRRORED)
    assert told == [tags.LONGER, tags.BASE]


def test_a_language_that_is_not_there_is_refused() -> None:
    """And the one before stays."""
    with pytest.raises(ValueError, match="tlh"):
        messages.use("tlh")
    assert messages.current() == tags.BASE


@pytest.mark.parametrize("tag", tags.EVERY)
def test_every_language_can_be_spoken(tag: str) -> None:
    """Its words are there, and a message that it lacks is said as it stands in the code."""
    messages.use(tag)
    assert "3" in SESSION(number=3)
    assert "2" in CHECK_INS(count=2)


def test_words_of_another_direction_keep_together() -> None:
    """Hebrew in an English sentence moves nothing around it; English in one needs no help."""
    quoted = Message("“{word}” is not on the list.")
    assert quoted(word="שלום") == "“\u2068שלום\u2069” is not on the list."
    assert quoted(word="lamp") == "“lamp” is not on the list."
    messages.use(tags.MIRRORED)
    assert "\u2068lamp\u2069" in quoted(word="lamp")
    assert "\u2068" not in quoted.plain(word="lamp"), "a terminal would show the mark"
