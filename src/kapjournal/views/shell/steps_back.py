"""What records said before they were changed in this window, so that a change can be taken back. Holds words: they go
when the journal locks."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from kapjournal.runtime.journal_access import JournalAccess

_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True)
class StepBack:
    """One change of a record: when it left it, and what it said before; None where the change made it.

    Changes of one `author` are one step: what is done on one screen is taken back together.
    """

    left_at: datetime
    before: Any = field(repr=False)
    author: object = None

    def left_it(self, at: datetime | None) -> bool:
        """Whether a record that was changed last at this moment is as this change left it. The vault keeps whole
        milliseconds."""
        return at is not None and abs(at - self.left_at) < _MILLISECOND


class StepsBack:
    """The changes of this window, by the uid of what was changed; the last one first to be taken back."""

    def __init__(self, access: JournalAccess) -> None:
        self._access = access
        self._steps: dict[str, list[StepBack]] = {}
        self._stop: Callable[[], object] | None = None

    def note(self, uid: str, step: StepBack, *, was_left_at: datetime | None) -> None:
        """A record was changed. What was changed elsewhere since the last step here cannot be taken back past that."""
        if self._stop is None:
            self._stop = self._access.before_lock(self.forget)
        steps = self._steps.setdefault(uid, [])
        if steps and not steps[-1].left_it(was_left_at):
            steps.clear()
        if steps and step.author is not None and steps[-1].author == step.author:
            steps[-1] = replace(steps[-1], left_at=step.left_at)
        else:
            steps.append(step)

    def last(self, uid: str, left_at: datetime) -> StepBack | None:
        """The last change, where the record is still as that left it."""
        steps = self._steps.get(uid)
        return steps[-1] if steps and steps[-1].left_it(left_at) else None

    def taken(self, uid: str, left_at: datetime) -> None:
        """The last change was taken back, which left the record at that moment."""
        steps = self._steps.get(uid, [])
        if steps:
            steps.pop()
        if steps:
            steps[-1] = replace(steps[-1], left_at=left_at)

    def forget(self) -> None:
        self._steps.clear()
        self._stop = None
