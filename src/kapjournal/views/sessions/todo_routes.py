"""Where each thing that can be done for a session is done."""

from kapjournal import routes
from kapjournal.care.timeline.session_detail import Todo
from kapjournal.models import Phase
from kapjournal.views.shell.addresses import STORY_SET, check_in_way


def route_of(todo: Todo, session_uid: str) -> routes.Route:
    """Where it is done."""
    routes_: dict[Todo, routes.Route] = {
        Todo.INTENTION: routes.Intention(session_uid=session_uid),
        Todo.CAPTURE: routes.OneWord(session_uid=session_uid),
        Todo.CAPTURE_MORE: routes.OneWord(session_uid=session_uid),
        Todo.STORY: routes.Write(set_id=STORY_SET, session_uid=session_uid),
        Todo.STORY_MORE: routes.Write(set_id=STORY_SET, session_uid=session_uid),
        Todo.CHECK_IN_BEFORE: check_in_way(Phase.BEFORE, session_uid),
        Todo.CHECK_IN_AFTER: check_in_way(Phase.AFTER, session_uid),
    }
    return routes_[todo]
