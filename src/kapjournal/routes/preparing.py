"""Addresses: preparing a session."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


@dataclass(frozen=True, kw_only=True)
class Prepare(Route):
    """The lists to tick for a session."""

    path = "prepare"
    session_uid: str


class WhatToExpect(Route):
    """What this care is, what a session can feel like, what may come after."""

    path = "what-to-expect"


class ClinicNotes(Route):
    """Questions for the clinic, medicines and conditions to tell of."""

    path = "questions-for-my-clinic"


@dataclass(frozen=True, kw_only=True)
class CompanionPage(Route):
    """The page for whoever is there on the day."""

    path = "companion-page"
    session_uid: str


@dataclass(frozen=True, kw_only=True)
class Setting(Route):
    """Who is there, music, light, what was measured."""

    path = "setting-of-session"
    session_uid: str


class RestOfToday(Route):
    """What helps for the rest of the day of a session."""

    path = "rest-of-today"
