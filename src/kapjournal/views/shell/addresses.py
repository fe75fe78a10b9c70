"""Where each step leads: from what could be done next to the route of the screen for it."""

from kapjournal import routes
from kapjournal.care.steps.next_step import Step, StepKind
from kapjournal.care.steps.today import REVIEW_SETS
from kapjournal.routes import Route
from kapjournal.terms import Phase
from kapjournal.views.kinds import draft_way

STORY_SET, INTENTION_SET = "story.next-day", "intention.first"
STEADYING = "grounding.54321"
_SETS = {
    StepKind.STORY: STORY_SET,
    **REVIEW_SETS,
}
"""The kinds of steps that are guided writing, each with the prompts that lead it."""


def way(step: Step) -> Route:
    """Where a step is done."""
    match step.kind:
        case StepKind.DRAFT:
            return draft_way(step.place)
        case StepKind.CHECK_IN:
            return check_in_way(step.phase, step.session_uid)
        case StepKind.INTENTION:
            return routes.Intention(session_uid=step.session_uid or "")
        case StepKind.SESSION | StepKind.CAPTURE:
            return routes.OneWord(session_uid=step.session_uid or "")
        case StepKind.PLAN | StepKind.PRACTICE:
            return routes.Plan() if step.kind is StepKind.PLAN else routes.Practices()
        case _:
            return routes.Write(set_id=_SETS[step.kind], session_uid=step.session_uid)


def check_in_way(phase: Phase | None, session_uid: str | None) -> Route:
    """A check-in, near a session where both are given."""
    return routes.SessionCheckIn(phase=phase, session_uid=session_uid) if phase and session_uid else routes.CheckIn()


def steadying_way(session_uid: str | None = None) -> Route:
    """Something to hold on to, at once: nothing is read or asked before it begins."""
    return routes.BeginPractice(practice_id=STEADYING, session_uid=session_uid)
