"""Dreams in a hand-off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kapjournal.messages import Plural
from kapjournal.sharing.handoff.harmless import one_line, quote
from kapjournal.sharing.handoff.item_words import WITH_DATE, Numbers, facts, on_session
from kapjournal.sharing.handoff.json_types import Name
from kapjournal.sharing.handoff.local_moments import long_moment, minute
from kapjournal.sharing.handoff.model import Item, Part
from kapjournal.sharing.kinds.kind import Count, FromVault, Link, PreviewPart, SharedList
from tests.dreams.record import DREAM, Dream


@dataclass(frozen=True, repr=False)
class SharedDream(Item):
    title: str
    text: str
    session: Name | None


def _shape(row: Dream, _more: object) -> SharedDream:
    return SharedDream(row.uid, minute(row.happened_at, row.zone), row.title, row.text, None)


def _tell(dream: SharedDream, numbers: Numbers) -> str:
    title = facts(one_line(dream.title), on_session(dream.session, numbers))
    head = "### " + WITH_DATE(title=title, date=long_moment(dream.at))
    return f"{head}\n\n{quote(dream.text)}"


def _show(found: Sequence[SharedDream], _numbers: Numbers) -> Iterator[PreviewPart]:
    for one in found:
        yield PreviewPart(f"Dream: {one.title}", (one.text,), one.key, own_words=True)


DREAMS = SharedList[SharedDream](
    name="dreams",
    one="dream",
    part=Part("dreams", lambda: "Dreams"),
    item=SharedDream,
    from_vault=FromVault(DREAM, _shape),
    tell=_tell,
    show=_show,
    counts=(Count("dreams", Plural("{count} dream", "{count} dreams")),),
    since=4,
    links=(Link("session", column="session_id", to="sessions"),),
)
