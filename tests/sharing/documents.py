"""Any document there can be, for hypothesis."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from kapjournal.models import EntryKind, Phase, Route
from kapjournal.sharing.items import (
    Document,
    Selection,
    SharedAnswer,
    SharedCheckIn,
    SharedEntry,
    SharedPractice,
    SharedSession,
)
from kapjournal.sharing.moments import wall_clock

ZONES = ("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati")

uids = st.uuids().map(lambda uid: uid.hex)
texts = st.text(max_size=40)
zones = st.sampled_from(ZONES)
axes = st.floats(-1, 1)
# Naive bounds, as hypothesis wants them; a day from both ends, where another zone would leave the calendar.
_FIRST = datetime(1, 1, 2, tzinfo=UTC).replace(tzinfo=None)
_LAST = datetime(9999, 12, 30, tzinfo=UTC).replace(tzinfo=None)
moments = st.builds(wall_clock, st.datetimes(_FIRST, _LAST, timezones=st.just(UTC)), zones)
writing_kinds = st.sampled_from([kind for kind in EntryKind if kind is not EntryKind.INTENTION])

answers = st.builds(SharedAnswer, texts, texts, texts)
practices = st.builds(SharedPractice, uids, texts, texts, moments, zones, st.integers(0, 2**63 - 1), st.none() | uids)
sessions = st.builds(SharedSession, uids, moments, zones, st.sampled_from(Route), texts, texts, texts, st.booleans())
check_ins = st.builds(
    SharedCheckIn,
    uids,
    moments,
    zones,
    axes,
    axes,
    st.lists(texts, max_size=3).map(tuple),
    texts,
    st.none() | st.sampled_from(Phase),
    st.none() | uids,
    st.none() | uids,
)


def entries(kinds: st.SearchStrategy[EntryKind]) -> st.SearchStrategy[SharedEntry]:
    some = st.lists(answers, max_size=3).map(tuple)
    return st.builds(SharedEntry, uids, kinds, moments, zones, st.none() | uids, some)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    start, end = sorted(draw(st.tuples(st.dates(), st.dates())))
    return Document(draw(moments), draw(st.lists(texts, max_size=2).map(tuple)), _selection(draw, start, end))


def _selection(draw: st.DrawFn, start: date, end: date) -> Selection:
    return Selection(
        start,
        end,
        draw(zones),
        sessions=draw(st.lists(sessions, max_size=2).map(tuple)),
        intentions=draw(st.lists(entries(st.just(EntryKind.INTENTION)), max_size=2).map(tuple)),
        entries=draw(st.lists(entries(writing_kinds), max_size=2).map(tuple)),
        check_ins=draw(st.lists(check_ins, max_size=2).map(tuple)),
        practices=draw(st.lists(practices, max_size=2).map(tuple)),
    )
