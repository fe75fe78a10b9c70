"""What the calendar and the clock of the device have in common here."""

import flet as ft

LOCALE = ft.Locale("en", "GB")
"""Days and times in them as they stand everywhere else in the app: 27 Nov, 17:55."""
