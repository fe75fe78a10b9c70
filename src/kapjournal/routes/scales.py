"""Addresses: questionnaires."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


class Scales(Route):
    """All questionnaires."""

    path = "questionnaires"


@dataclass(frozen=True, kw_only=True)
class Scale(Route):
    """One of them: what it asks, when it is offered, what was filled in before."""

    path = "questionnaire"
    scale_id: str


@dataclass(frozen=True, kw_only=True)
class FillScale(Route):
    """Its questions, one at a time."""

    path = "fill-in"
    scale_id: str


@dataclass(frozen=True, kw_only=True)
class ScaleResult(Route):
    """What one came to."""

    path = "questionnaire-result"
    result_uid: str
