"""Items of a hand-off as JSON values; `reading` is the way back."""

from typing import Any

from kapjournal.sharing.handoff.model import Item, SharedCheckIn, SharedEntry, SharedPractice, SharedSession


def session(item: SharedSession) -> dict[str, Any]:
    return {
        **_named(item),
        "number": item.number,
        "route": item.route.value,
        "place": item.place,
        "people": item.people,
        "notes": item.notes,
        "cancelled": item.cancelled,
    }


def entry(item: SharedEntry) -> dict[str, Any]:
    return {
        **_named(item),
        "kind": item.kind.value,
        "session": item.session,
        "answers": [{"prompt": one.prompt, "text": one.text} for one in item.answers],
    }


def check_in(item: SharedCheckIn) -> dict[str, Any]:
    return {
        **_named(item),
        "valence": item.valence,
        "energy": item.energy,
        "words": list(item.words),
        "note": item.note,
        "phase": item.phase.value if item.phase else None,
        "session": item.session,
        "practice": item.practice,
    }


def practice(item: SharedPractice) -> dict[str, Any]:
    return {**_named(item), "title": item.title, "minutes": item.minutes, "session": item.session}


def _named(item: Item) -> dict[str, Any]:
    return {"id": item.key, "at": item.at.isoformat(timespec="minutes")}
