"""The sets of questions and the practice that the arc leads to, and the routes of check-ins and of steadying."""

from kapjournal import routes
from kapjournal.routes import Route
from kapjournal.terms import Phase

STORY_SET, INTENTION_SET = "story.next-day", "intention.first"
STEADYING = "grounding.54321"


def check_in_way(phase: Phase | None, session_uid: str | None) -> Route:
    """A check-in, near a session where both are given."""
    return routes.SessionCheckIn(phase=phase, session_uid=session_uid) if phase and session_uid else routes.CheckIn()


def steadying_way(session_uid: str | None = None) -> Route:
    """Something to hold on to, at once: nothing is read or asked before it begins."""
    return routes.BeginPractice(practice_id=STEADYING, session_uid=session_uid)
