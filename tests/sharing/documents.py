"""Any document there can be, for hypothesis."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from kapjournal.models import ClinicNoteKind, EntryKind, MedicineTurn, Phase, Route, TrackerKind
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kinds import (
    SharedAnswer,
    SharedCheckIn,
    SharedClinicNote,
    SharedDistress,
    SharedEntry,
    SharedItem,
    SharedLine,
    SharedMeasurement,
    SharedMedicine,
    SharedMedicineChange,
    SharedPractice,
    SharedQuestionnaire,
    SharedRating,
    SharedSession,
    SharedStep,
    SharedTracker,
)

keys = st.builds("{}-{}".format, st.sampled_from(["session", "entry", "check-in"]), st.integers(1, 10**9 - 1))
texts = st.text(max_size=40)
steps = st.integers(-2, 2)
moments = st.datetimes().map(lambda moment: moment.replace(second=0, microsecond=0))
writing_kinds = st.sampled_from([kind for kind in EntryKind if kind is not EntryKind.INTENTION])

answers = st.builds(SharedAnswer, texts, texts)
counts = st.integers(0, 2**63 - 1)
measures = st.floats(allow_nan=False, allow_infinity=False)
practices = st.builds(SharedPractice, keys, moments, texts, counts, st.none() | keys)
sessions = st.builds(
    SharedSession, keys, moments, st.none() | counts, st.sampled_from(Route), texts, texts, texts, st.booleans()
)
check_ins = st.builds(
    SharedCheckIn,
    keys,
    moments,
    st.booleans(),
    steps,
    st.none() | steps,
    st.lists(texts, max_size=3).map(tuple),
    st.lists(texts, max_size=3).map(tuple),
    st.none() | counts,
    st.none() | st.integers(0, 10),
    st.lists(st.builds(SharedTracker, texts, st.sampled_from(TrackerKind), measures), max_size=3).map(tuple),
    texts,
    st.none() | st.sampled_from(Phase),
    st.none() | keys,
    st.none() | keys,
)

clinic_notes = st.builds(
    SharedClinicNote, keys, moments, st.sampled_from(ClinicNoteKind), texts, st.booleans(), texts, st.none() | keys
)
marked_lines = st.builds(SharedLine, keys, moments, texts, st.none() | keys, st.none() | keys)
scale_ids = st.sampled_from(["phq-9", "gad-7", "phq-2", "gad-2", "pcl-5"]) | texts
item_ids = st.sampled_from(["phq-9.1", "phq-9.difficulty", "gad-7.7", "pcl-5.20"]) | texts
shared_items = st.builds(SharedItem, item_ids, st.integers(0, 4) | counts)
questionnaires = st.builds(
    SharedQuestionnaire,
    keys,
    moments,
    scale_ids,
    st.none() | st.integers(0, 80) | counts,
    st.lists(shared_items, max_size=4).map(tuple),
    st.none() | keys,
)
medicine_changes = st.builds(SharedMedicineChange, st.dates(), st.sampled_from(MedicineTurn), texts)
medicines = st.builds(SharedMedicine, keys, moments, texts, texts, st.lists(medicine_changes, max_size=3).map(tuple))
distress_ratings = st.builds(SharedDistress, keys, moments, st.integers(0, 10), st.booleans())
measurements = st.builds(
    SharedMeasurement,
    keys,
    moments,
    st.sampled_from(Phase),
    st.none() | counts,
    st.none() | counts,
    st.none() | counts,
    st.none() | keys,
)
ratings = st.builds(SharedRating, keys, moments, st.sampled_from([1, 7, 14, 30]), st.integers(0, 4), st.none() | keys)
days = st.none() | st.dates()
small_steps = st.builds(SharedStep, keys, moments, texts, days, days, days, st.none() | keys)


def entries(kinds: st.SearchStrategy[EntryKind]) -> st.SearchStrategy[SharedEntry]:
    some = st.lists(answers, max_size=3).map(tuple)
    return st.builds(SharedEntry, keys, moments, kinds, st.none() | keys, some)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    start, end = sorted(draw(st.tuples(st.dates(), st.dates())))
    return Document(draw(st.dates()), draw(st.lists(texts, max_size=2).map(tuple)), _selection(draw, start, end))


def _selection(draw: st.DrawFn, start: date, end: date) -> Selection:
    lists: dict[str, st.SearchStrategy[Any]] = {
        "sessions": sessions,
        "intentions": entries(st.just(EntryKind.INTENTION)),
        "intention_ratings": ratings,
        "entries": entries(writing_kinds),
        "check_ins": check_ins,
        "practices": practices,
        "questionnaires": questionnaires,
        "clinic_notes": clinic_notes,
        "medicines": medicines,
        "measurements": measurements,
        "marked_lines": marked_lines,
        "small_steps": small_steps,
        "distress_ratings": distress_ratings,
        "longer_term_checks": entries(st.just(EntryKind.NOTE)),
    }
    return Selection(start, end, {name: draw(st.lists(one, max_size=2).map(tuple)) for name, one in lists.items()})
