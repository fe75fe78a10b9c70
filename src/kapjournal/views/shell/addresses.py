"""Where each step leads: from what could be done next to the address of the screen for it."""

from kapjournal.care.steps.next_step import Step, StepKind
from kapjournal.care.steps.today import REVIEW_SETS
from kapjournal.models import Phase
from kapjournal.views.kinds import draft_address
from kapjournal.views.kinds.kind import NO_SESSION

CAPTURE_SET, STORY_SET, INTENTION_SET = "capture.words", "story.next-day", "intention.first"
STEADYING = "grounding.54321"
SOMEONE = "someone"
"""Stands in an address in the place of a practice: a person comes first."""


def way(step: Step) -> str:
    """The address for a step."""
    if step.kind is StepKind.DRAFT:
        return draft_address(step.place)
    if step.kind is StepKind.CHECK_IN:
        return check_in_way(step.phase, step.session_uid)
    uid = step.session_uid or NO_SESSION
    addresses = {
        StepKind.SESSION: f"/write/{CAPTURE_SET}/{uid}",
        StepKind.CAPTURE: f"/write/{CAPTURE_SET}/{uid}",
        StepKind.STORY: f"/write/{STORY_SET}/{uid}",
        StepKind.INTENTION: f"/intention/{uid}",
        StepKind.PLAN: "/plan",
        StepKind.PRACTICE: "/practices",
        **{kind: f"/write/{set_id}/{uid}" for kind, set_id in REVIEW_SETS.items()},
    }
    return addresses[step.kind]


def check_in_way(phase: Phase | None, session_uid: str | None) -> str:
    return f"/check-in/{phase}/{session_uid}" if phase and session_uid else "/check-in"


def hard_moment_way(check_in_uid: str) -> str:
    """After a check-in that says that it is hard."""
    return f"/hard-moment/{check_in_uid}"


def steadying_way(session_uid: str | None = None) -> str:
    """Something to hold on to, at once: nothing is read or asked before it begins."""
    return begin_way(STEADYING, session_uid)


def begin_way(practice_id: str, session_uid: str | None = None) -> str:
    """A practice that begins at once."""
    return f"/begin/{practice_id}/{session_uid or NO_SESSION}"


def kept_way(offered: str, session_uid: str | None = None) -> str:
    """After writing; `offered` is the practice that comes first, or SOMEONE."""
    return f"/kept/{session_uid or NO_SESSION}/{offered}"
