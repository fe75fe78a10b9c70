"""Flet screens, one file a screen; the widgets, tokens and words they are made of."""
