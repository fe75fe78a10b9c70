"""What a file that is handed over is called."""

import re
import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kapjournal.sharing.cache_copies import OURS
from kapjournal.sharing.file_names import LABEL_BYTES, file_name, tidy_label

DAY = date(2026, 11, 20)
labels = st.text(st.characters(), max_size=80)


def test_without_a_label_it_tells_only_the_day() -> None:
    """No personal words in a name that mail servers see."""
    assert file_name(DAY) == "kapjournal-2026-11-20.kapjournal.age"
    assert file_name(DAY, number=2, suffix=".pdf") == "kapjournal-2026-11-20_2.pdf"


def test_a_label_is_in_the_name() -> None:
    """As it was typed, as far as every file system takes it."""
    assert file_name(DAY, label="for Dr. May", suffix=".pdf") == "kapjournal-2026-11-20-for-Dr-May.pdf"
    assert tidy_label("Дневник / café: 2") == "Дневник-café-2"
    assert tidy_label("..\\..\\CON \u202efdp.exe\0") == "CON-fdp-exe"
    assert tidy_label(" 🙂 … ") == ""


@given(labels, st.integers(1, 99))
def test_any_label_makes_a_name_that_every_file_system_takes(label: str, number: int) -> None:
    """No separator, no control or direction mark, no reserved letter, short, composed, and swept from caches."""
    name = file_name(DAY, label=label, number=number)
    assert re.fullmatch(r"kapjournal-2026-11-20[^\x00-\x1f<>:\"/\\|?*.\s]*\.kapjournal\.age", name)
    assert not any(unicodedata.category(letter)[0] == "C" for letter in name)
    assert len(name.encode()) <= LABEL_BYTES + 50
    assert OURS.fullmatch(name)
    assert tidy_label(tidy_label(label)) == tidy_label(label)


@given(labels, labels, st.integers(1, 99), st.integers(1, 99))
def test_no_two_of_a_day_have_one_name(one: str, other: str, first: int, second: int) -> None:
    """Whatever they are labelled, also where capitals are not told from small letters."""
    if first != second:
        names = [file_name(DAY, label=label, number=n).casefold() for label, n in ((one, first), (other, second))]
        assert names[0] != names[1]
