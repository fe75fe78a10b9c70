"""What the calendar and the clock of Flet take from the language of the moment."""

import flet as ft

from kapjournal import messages
from kapjournal.messages import clock, tags


def locale() -> ft.Locale:
    """Months, order of the parts and first day of the week; the base for a language that Flet does not have."""
    tag = messages.current() if messages.current() in tags.REAL else tags.BASE
    return ft.Locale(*tag.split("-"))


def hour_format() -> ft.TimePickerHourFormat:
    return ft.TimePickerHourFormat.H24 if clock.hours() == 24 else ft.TimePickerHourFormat.H12


def languages() -> ft.LocaleConfiguration:
    """For what Flet says by itself, such as Copy and Paste."""
    supported = [ft.Locale(*tag.split("-")) for tag in tags.REAL]
    return ft.LocaleConfiguration(supported_locales=supported, current_locale=locale())
