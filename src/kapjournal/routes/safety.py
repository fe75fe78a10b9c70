"""Addresses: whom to reach, the safety plan, when to call."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


class Someone(Route):
    """A person now, before anything else."""

    path = "someone"


class PleaseCome(Route):
    """Large words for somebody in the room."""

    path = "please-come"


class People(Route):
    path = "people"


@dataclass(frozen=True, kw_only=True)
class EditPerson(Route):
    """Somebody new, or the one who is named."""

    path = "person"
    person_uid: str | None = None


class SafetyPlan(Route):
    path = "safety-plan"


class EditSafetyPlan(Route):
    """The plan with its lines to change, and room for more."""

    path = "safety-plan-edit"


@dataclass(frozen=True, kw_only=True)
class NewSafetyLine(Route):
    """`step_id` is the content id of a step."""

    path = "safety-line-new"
    step_id: str


@dataclass(frozen=True, kw_only=True)
class EditSafetyLine(Route):
    path = "safety-line"
    line_uid: str


class WhenToCall(Route):
    path = "when-to-call"


class LongTermCheck(Route):
    path = "longer-term-check"
