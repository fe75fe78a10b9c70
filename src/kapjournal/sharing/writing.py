"""Items of a hand-off as JSON values; `reading` is the way back."""

from datetime import datetime
from typing import Any

from kapjournal.sharing.items import SharedCheckIn, SharedEntry, SharedPractice, SharedSession


def session(item: SharedSession) -> dict[str, Any]:
    return {
        **_when(item.uid, item.at, item.zone),
        "route": item.route.value,
        "place": item.place,
        "people": item.people,
        "notes": item.notes,
        "cancelled": item.cancelled,
    }


def entry(item: SharedEntry) -> dict[str, Any]:
    return {
        **_when(item.uid, item.at, item.zone),
        "kind": item.kind.value,
        "session": item.session,
        "answers": [{"prompt_id": one.prompt_id, "prompt": one.prompt, "text": one.text} for one in item.answers],
    }


def check_in(item: SharedCheckIn) -> dict[str, Any]:
    return {
        **_when(item.uid, item.at, item.zone),
        "valence": item.valence,
        "energy": item.energy,
        "words": list(item.words),
        "note": item.note,
        "phase": item.phase.value if item.phase else None,
        "session": item.session,
        "practice": item.practice,
    }


def practice(item: SharedPractice) -> dict[str, Any]:
    return {
        **_when(item.uid, item.at, item.zone),
        "practice_id": item.practice_id,
        "title": item.title,
        "seconds": item.seconds,
        "session": item.session,
    }


def _when(uid: str, at: datetime, zone: str) -> dict[str, Any]:
    return {"uid": uid, "at": at.isoformat(), "zone": zone}
