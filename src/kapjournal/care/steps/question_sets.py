"""The questions as they are asked of this patient: the library with own questions among them, without hidden ones.

A set has the id of the library, `own.UID` for one the patient made, `own.mine` for own questions that are in no other,
or `one.ID` for a single question, which `gently.ID` asks in its gentler words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session, col, select

from kapjournal import content
from kapjournal.care.records import check_ins, distress, own_questions
from kapjournal.care.records.own_questions import MINE, OWN
from kapjournal.care.steps import distress as rules
from kapjournal.care.steps import hard_moments
from kapjournal.care.steps.prompts import BALANCE_OVER, Asked
from kapjournal.care.time import local_time
from kapjournal.content import Domain, Evidence, Prompt, PromptPhase, PromptSet, Source
from kapjournal.errors import ContentError
from kapjournal.models import Answer, Entry, OwnQuestion

ONE, GENTLY = "one.", "gently."
_NO_SOURCE = Source("own", "", "")
"""Of an own question nothing is shown about where it comes from: the patient knows."""
_PHASE = PromptPhase.BETWEEN
"""Where in the arc an own question is that is in no set of the library."""


@dataclass(frozen=True)
class Questions:
    """Everything that may be asked: sets in the order to show them, own ones last. `asked` is what was, of late."""

    sets: tuple[PromptSet, ...]
    asked: Asked

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """Each once, however many sets have it."""
        return tuple({prompt.id: prompt for one in self.sets for prompt in one.prompts}.values())

    def is_tender(self, today: date) -> bool:
        """Whether no hard question comes any more today."""
        return self.asked.rose_on is not None and self.asked.rose_on >= today


def is_own(question_id: str) -> bool:
    return question_id.startswith(OWN)


def one(prompt_id: str, *, gently: bool = False) -> str:
    """The id of the set that asks this question alone."""
    return f"{GENTLY if gently else ONE}{prompt_id}"


def set_to_keep(set_id: str) -> str:
    """What an entry keeps of the set it was written with: nothing of one that was made for a single question."""
    return "" if set_id.startswith((ONE, GENTLY)) else set_id


def read(db: Session, *, now: datetime, zone: str | None = None) -> Questions:
    """In a handful of queries."""
    return Questions(everything(db), asked(db, now=now, zone=zone))


def everything(db: Session) -> tuple[PromptSet, ...]:
    """All sets that have a question to ask."""
    own = _own_prompts(db)
    hidden = frozenset(own_questions.hidden_prompts(db))
    of_library = [_merged(one, own.get(one.id, ()), hidden) for one in content.prompt_sets()]
    of_patient = [_made(f"{OWN}{one.uid}", one.title, own) for one in own_questions.sets(db)]
    return tuple(each for each in (*of_library, *of_patient, _made(MINE, "", own)) if each.prompts)


def find(db: Session, set_id: str) -> PromptSet:
    """One set. It may have no question left to ask. Raises ContentError for one that is not there."""
    if not set_to_keep(set_id):
        return _single(db, set_id)
    own = _own_prompts(db)
    if not is_own(set_id):
        hidden = frozenset(own_questions.hidden_prompts(db))
        return _merged(content.prompt_set(set_id), own.get(set_id, ()), hidden)
    titles = {f"{OWN}{each.uid}": each.title for each in own_questions.sets(db)} | {MINE: ""}
    if set_id not in titles:
        raise ContentError("no such own set")
    return _made(set_id, titles[set_id], own)


def asked(db: Session, *, now: datetime, zone: str | None = None) -> Asked:
    """What was asked, as the answers tell; and today, where somebody was upset or a check-in was hard."""
    here = zone or local_time.local_zone()
    today = local_time.local_day(now, here)
    return Asked(lately(db), today if _is_tender(db, today, here) else None)


def lately(db: Session) -> tuple[str, ...]:
    """The ids of the questions answered last, earliest first."""
    latest = (
        select(Answer.prompt_id)
        .join(Entry, col(Entry.id) == col(Answer.entry_id))
        .where(col(Entry.deleted_at).is_(None), col(Answer.prompt_id) > "")  # not `!=`, which no index answers
        .order_by(col(Entry.happened_at).desc(), col(Answer.id).desc())
        .limit(BALANCE_OVER)
    )
    return tuple(reversed(db.exec(latest).all()))


def _is_tender(db: Session, today: date, zone: str) -> bool:
    felt = check_ins.of_day(db, today, zone)
    hard = any(hard_moments.is_hard(one.valence, one.words) for one in felt)
    return hard or rules.stops_today(distress.of_day(db, today, zone))


def _own_prompts(db: Session) -> Mapping[str, Sequence[Prompt]]:
    """Those that are asked, by the id of their set."""
    by_set: dict[str, list[Prompt]] = {}
    for question, part in own_questions.everything(db):
        if not question.is_hidden:
            by_set.setdefault(part, []).append(_prompt(question, part))
    return by_set


def _prompt(question: OwnQuestion, part: str) -> Prompt:
    """An own question as one of the library: it belongs where its set does, and has no gentler wording."""
    around = content.library().prompt_sets.get(part)
    first = around.prompts[0] if around else None
    of_life = first.domain if first and first.phase is PromptPhase.INTEGRATION else Domain.WHOLE
    return Prompt(
        id=f"{OWN}{question.uid}",
        phase=around.phase if around else _PHASE,
        domain=of_life,
        text=question.text,
        gentler=question.text,
        hard=question.is_hard,
        label=Evidence.OWN_WORDS,
        source=_NO_SOURCE,
    )


def _merged(of_library: PromptSet, own: Iterable[Prompt], hidden: frozenset[str]) -> PromptSet:
    shown = tuple(prompt for prompt in of_library.prompts if prompt.id not in hidden)
    return replace(of_library, prompts=(*shown, *own))


def _made(set_id: str, title: str, own: Mapping[str, Sequence[Prompt]]) -> PromptSet:
    prompts = tuple(own.get(set_id, ()))
    minutes = max(1, len(prompts))
    return PromptSet(id=set_id, phase=_PHASE, title=title, blurb="", minutes=minutes, prompts=prompts)


def _single(db: Session, set_id: str) -> PromptSet:
    gently, prompt_id = set_id.startswith(GENTLY), set_id.partition(".")[2]
    own = [prompt for each in _own_prompts(db).values() for prompt in each] if is_own(prompt_id) else ()
    found = next((prompt for prompt in own if prompt.id == prompt_id), None)
    prompt = found or content.prompt(prompt_id)
    if gently:
        prompt = replace(prompt, text=prompt.gentler)
    return PromptSet(id=set_id, phase=prompt.phase, title="", blurb="", minutes=1, prompts=(prompt,))
