"""Which journals have seen each other, and up to when: so that two edits of one thing are told from one.

Each vault has a name among journals, made up the first time it is asked for. A backup says whose it is and when it was
made; who restores it or adds from it knows that journal up to then, and says so in each backup of its own.
"""

import json
from datetime import datetime
from uuid import uuid4

from sqlmodel import Session

from kapjournal.care.records.settings import read_raw, write_raw
from kapjournal.sharing.backup.manifest import Head, told
from kapjournal.storage.rows.values import instant

_NAME, KNOWN = "journal_name", "journals_known"
SETTINGS = (_NAME, KNOWN)
_MOST = 1000

Known = dict[str, datetime]


def of(db: Session) -> tuple[str, Known]:
    """The name of this journal, and up to when it knows of others. Commits."""
    name = read_raw(db, _NAME)
    if not name:
        name = uuid4().hex
        write_raw(db, _NAME, name)
        db.commit()
    return name, _known(db)


def learn(db: Session, head: Head) -> None:
    """What this backup knows is known here from now on. Within the caller's transaction."""
    name, known = read_raw(db, _NAME), _known(db)
    for other, moment in (*head.known.items(), (head.journal, head.made_at)):
        if other != name:
            known[other] = max(moment, known.get(other, moment))
    newest = sorted(known.items(), key=lambda one: one[1])[-_MOST:]
    write_raw(db, KNOWN, json.dumps({other: told(moment) for other, moment in newest}))


def common(db: Session, head: Head) -> datetime | None:
    """Up to when the journal of a backup has seen this one: all that was changed here since, it does not know.

    None where it never has.
    """
    return head.made_at if head.journal == read_raw(db, _NAME) else head.known.get(read_raw(db, _NAME) or "")


def seen(db: Session, head: Head) -> datetime | None:
    """Up to when this journal has seen that of the backup: what was changed there before is here already, or was
    decided on. None where it never has."""
    return _known(db).get(head.journal)


def is_other(db: Session, head: Head) -> bool:
    """Whether neither journal ever saw the other."""
    return common(db, head) is None and seen(db, head) is None


def _known(db: Session) -> Known:
    try:
        stored = json.loads(read_raw(db, KNOWN) or "{}")
        return {str(other): instant(moment) for other, moment in stored.items()}
    except (ValueError, TypeError, AttributeError):  # as a later version may have written it
        return {}
