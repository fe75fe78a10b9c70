"""Where each thing that can be done for a session is done."""

from kapjournal.care.timeline.session_detail import Todo
from kapjournal.models import Phase
from kapjournal.views.shell.addresses import CAPTURE_SET, STORY_SET, check_in_way


def way(todo: Todo, session_uid: str) -> str:
    """The address at which it is done."""
    addresses = {
        Todo.INTENTION: f"/intention/{session_uid}",
        Todo.CAPTURE: f"/write/{CAPTURE_SET}/{session_uid}",
        Todo.CAPTURE_MORE: f"/write/{CAPTURE_SET}/{session_uid}",
        Todo.STORY: f"/write/{STORY_SET}/{session_uid}",
        Todo.STORY_MORE: f"/write/{STORY_SET}/{session_uid}",
        Todo.CHECK_IN_BEFORE: check_in_way(Phase.BEFORE, session_uid),
        Todo.CHECK_IN_AFTER: check_in_way(Phase.AFTER, session_uid),
    }
    return addresses[todo]
