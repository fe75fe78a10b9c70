"""The people and the safety plan of the made-up course. Their numbers are of the kind that is given to nobody."""

from collections.abc import Iterator

from kapjournal.models import Person, PersonRole, Row, SafetyLine

_PEOPLE = (
    ("My sister", PersonRole.SUPPORT, "(202) 555-0143", "Also at night", True, True),
    ("My therapist", PersonRole.THERAPIST, "(202) 555-0118", "Weekdays until 6 pm", True, False),
    ("My clinic", PersonRole.CLINIC, "(202) 555-0101", "After hours, too", False, True),
)
_LINES = (
    (1, "I stop answering messages.", False),
    (1, "I lie awake and go over it again.", False),
    (2, "A cold shower.", True),
    (2, "Walk to the canal and back.", True),
    (3, "The library, second floor.", False),
    (3, "Coffee with my neighbor.", False),
    (4, "My sister, whatever the hour.", False),
    (5, "The clinic's number is on the fridge.", False),
    (6, "My sister keeps my extra medicines.", False),
)


def rows() -> Iterator[Row]:
    """In the order of their places."""
    for position, (name, role, phone, when, can_text, shown) in enumerate(_PEOPLE):
        person = Person(position=position, name=name, role=role, phone=phone, when=when, can_text=can_text)
        person.is_on_lock_screen = shown
        yield person
    for position, (step, text, shown) in enumerate(_LINES):
        yield SafetyLine(step=step, position=position, text=text, is_on_lock_screen=shown)
