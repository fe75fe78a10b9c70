"""Which language is spoken."""

import pytest

from kapjournal import messages
from kapjournal.messages import device
from kapjournal.messages.choosing import LanguageChoice, fitting
from tests.support.systems import posix


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["en-US"], "en-US"),
        (["en-GB"], "en-GB"),
        (["en"], "en-US"),
        (["en_GB"], "en-GB"),
        (["en-Latn-US"], "en-US"),
        (["en-PR"], "en-US"),
        (["en-AU"], "en-GB"),
        (["en-001"], "en-GB"),
        (["de-DE", "en-IE"], "en-GB"),
        (["de-DE", "fr"], "en-US"),
        (["en-XA"], "en-GB"),
        ([""], "en-US"),
        ([], "en-US"),
    ],
)
def test_the_nearest_language_of_the_device_is_spoken(wanted: list[str], spoken: str) -> None:
    """American places have American spelling, all others British; what nobody speaks is never chosen by itself."""
    assert fitting(wanted) == spoken


@pytest.mark.parametrize(
    ("choice", "spoken"),
    [
        (LanguageChoice("en-XA", "en-US", ("en-GB",)), "en-XA"),
        (LanguageChoice("", "en-US", ("en-GB",)), "en-US"),
        (LanguageChoice("", "", ("en-GB",)), "en-GB"),
        (LanguageChoice("", "en-XA", ("en-GB",)), "en-GB"),
        (LanguageChoice("", "no such language"), "en-US"),
    ],
)
def test_the_strongest_wish_decides(choice: LanguageChoice, spoken: str) -> None:
    """The start before the patient, the patient before the device; a preference that cannot be met counts for none."""
    choice.speak()
    assert messages.current() == spoken


@posix
def test_the_computer_says_its_language_as_it_does_to_all_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """LANGUAGE first, which may name several; C and POSIX are no languages."""
    monkeypatch.setenv("LANGUAGE", "de:en_GB")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert device.languages() == ("de", "en-GB", "en-US")
