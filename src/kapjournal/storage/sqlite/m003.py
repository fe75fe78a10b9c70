"""What schema 3 changes, frozen as it was released: feeling words are kept as ids, and entries are indexed by kind.

A word of a check-in was a string. It becomes {"id": ..., "text": ...}, or {"text": ...} where it is nobody's but the
patient's. The ids are those of the library as it was then; this module never looks at the library of today.
"""

import json
from collections.abc import Mapping

from sqlalchemy import Connection

from kapjournal.storage.sqlite.folding import FUNCTION

BY_KIND = "CREATE INDEX entry_by_kind ON entry (kind, happened_at, id)"

_AS_THEY_READ = """
    accepted alarmed alive amazed amused angry annoyed anxious ashamed bitter blank bored brave broken burdened calm
    cheerful clear comforted confident confused connected content cornered cosy cross curious defeated delighted
    desperate disappointed discouraged disgusted down drained dreamy eager embarrassed empty envious excited exposed
    flat floating foggy free frustrated furious glad gloomy grateful grieving grounded guarded guilty happy
    heartbroken heavy helpless homesick hopeful hopeless hurt ignored impatient inspired interested irritable
    jealous joyful jumpy light lively lonely lost loving mixed moved nervous numb okay open overwhelmed panicky
    peaceful playful pleased pressured proud quiet raw regretful rejected relieved resentful rested restless sad
    safe scared serene serious settled shaky shocked sleepy sluggish small so-so soft startled strange stressed
    strong stuck surprised suspicious tender tense thoughtful thrilled tired torn touched trusting understood uneasy
    unloved unreal unsure unwanted vulnerable warm weary wistful withdrawn worried worthless
"""
FEELINGS = {
    **{word: word for word in _AS_THEY_READ.split()},
    "at rest": "at-rest",
    "cut off": "cut-off",
    "far away": "far-away",
    "left out": "left-out",
    "let down": "let-down",
    "on edge": "on-edge",
    "worn out": "worn-out",
}
"""The id of every feeling word that was ever offered until then, by how it read."""

PRACTICE_ANSWERS = {
    name: f"practice.{name.replace(' ', '-')}" for name in ("heavy", "low", "so-so", "all right", "light")
}
"""The same for what was offered before and after a practice."""

_TEXTS = "(SELECT coalesce(group_concat(value ->> 'text', ' '), '') FROM json_each({row}words))"
_IDS = "(SELECT coalesce(group_concat(value ->> 'id', ' '), '') FROM json_each({row}words))"
_INDEXED = f"{{row}}id, {FUNCTION}({{row}}note), {FUNCTION}({_TEXTS}), {_IDS}"
_ADD = "INSERT INTO check_in_fts (rowid, note, words, ids)"
_ADDED = f"{_ADD} VALUES ({_INDEXED.format(row='new.')});"
_REMOVED = "DELETE FROM check_in_fts WHERE rowid = old.id;"

_TABLE = """note, words, ids, content='', contentless_delete=1, tokenize="ascii tokenchars '-._'\""""

FORGET_INDEX = (
    *(f"DROP TRIGGER check_in_fts_{event}" for event in ("insert", "delete", "update")),
    "DROP TABLE check_in_fts",
)

INDEX = (
    # Folded words have none of these marks, and an id stays in one piece.
    f"CREATE VIRTUAL TABLE check_in_fts USING fts5({_TABLE})",
    f"{_ADD} SELECT {_INDEXED.format(row='')} FROM check_in",  # noqa: S608
    f"CREATE TRIGGER check_in_fts_insert AFTER INSERT ON check_in BEGIN {_ADDED} END",
    f"CREATE TRIGGER check_in_fts_delete AFTER DELETE ON check_in BEGIN {_REMOVED} END",
    f"CREATE TRIGGER check_in_fts_update AFTER UPDATE OF note, words ON check_in BEGIN {_REMOVED} {_ADDED} END",
)
"""The index of check-ins: beside the note the words as they read when they were chosen, and the ids, which are found in
whatever language the words are read later."""


def name_words(connection: Connection) -> None:
    """Gives the words of check-ins their ids, also in drafts, where each word is a line. No text is changed."""
    rows = connection.exec_driver_sql("SELECT id, words, practice_run_id IS NOT NULL FROM check_in").all()
    named = [(_all_named(json.loads(words), of_practice=bool(of)), row_id) for row_id, words, of in rows]
    if named:
        connection.exec_driver_sql("UPDATE check_in SET words = ? WHERE id = ?", named)
    drafts = connection.exec_driver_sql(
        "SELECT place, texts FROM draft WHERE place = 'check_in' OR substr(place, 1, 9) = 'check_in:'"
    ).all()
    for place, texts in drafts:
        changed = json.dumps(_draft(json.loads(texts)))
        connection.exec_driver_sql("UPDATE draft SET texts = ? WHERE place = ?", (changed, place))


def _all_named(words: list[str], *, of_practice: bool) -> str:
    """Before and after a practice its answers were offered, and heavy was one of them."""
    ids = {**FEELINGS, **PRACTICE_ANSWERS} if of_practice else FEELINGS
    return json.dumps([_named(word, ids) for word in words])


def _named(word: str, ids: Mapping[str, str]) -> dict[str, str]:
    return {"id": ids[word], "text": word} if word in ids else {"text": word}


def _draft(texts: dict[str, str]) -> dict[str, str]:
    lines = (json.dumps(_named(word, FEELINGS)) for word in texts.get("words", "").split("\n") if word)
    return {**texts, "words": "\n".join(lines)} if "words" in texts else texts
