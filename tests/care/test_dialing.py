"""A number is written as people write it, and dialed as a device needs it."""

import pytest

from kapjournal.care.dialing import call_address, dialable, text_address


@pytest.mark.parametrize(
    ("written", "dialed"),
    [
        ("(202) 555-0143", "2025550143"),
        ("+44 20 7946 0018", "+442079460018"),
        (" (+49) 30 901820 ", "+4930901820"),
        ("030/23125-018", "03023125018"),
        ("202.555.0143 ext. 12", "2025550143"),
        ("202 555 0143 x7", "2025550143"),
        ("202 555 0143, 7", "2025550143"),
        ("٠١٢٣ ٤٥٦", "0123456"),
        ("+81 ３-1234", "+8131234"),
        ("*31#2025550143", "*31#2025550143"),
        ("911", "911"),
    ],
)
def test_the_digits_are_dialed(written: str, dialed: str) -> None:
    """Whatever stands between them, and in whatever script; an extension is for the person to ask for."""
    assert dialable(written) == dialed


@pytest.mark.parametrize("written", ["", "ask my sister", "+", "#", "7"])
def test_without_a_number_nothing_is_dialed(written: str) -> None:
    assert dialable(written) == ""


def test_addresses_hold_nothing_that_would_end_them() -> None:
    """A hash begins a fragment, and words have spaces."""
    assert call_address("*31#555") == "tel:*31%23555"
    assert call_address("+44207") == "tel:+44207"
    assert text_address("741741", "HOME & away") == "sms:741741?body=HOME%20%26%20away"
    assert text_address("988") == "sms:988"
