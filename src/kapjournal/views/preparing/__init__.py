"""Preparing a session: lists to tick, what to expect, questions for the clinic, the companion, the setting."""
