"""A sealed hand-off opens for whom it is meant, with any age tool, and for nobody else."""

import subprocess
from io import BytesIO
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest
from sqlmodel import Session

from kapjournal.errors import AgeMemoryShort, AgeNoMatch, EmptyPassphrase, HandoffError, KeyIsSecret, KeyMistyped
from kapjournal.sharing import open_words as words
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.handoff.document import compose, to_bytes
from kapjournal.sharing.kinds import CHECK_IN_NOTES, PRACTICES, SESSIONS
from kapjournal.sharing.passphrases import offer_passphrase
from kapjournal.sharing.sealing import KeySeal, PassphraseSeal, seal
from kapjournal.storage import work_factor
from kapjournal.storage.age import ScryptIdentity, ScryptRecipient, X25519Identity, decrypt
from kapjournal.terms import FeelingWord
from tests.sharing.builders import MADE_ON, NOVEMBER, add_check_in, add_entry, add_practice, add_session, at, selected
from tests.support.age_tool import needs_age

PUBLIC = str(X25519Identity.generate().recipient)


@needs_age
def test_the_age_tool_opens_what_is_sealed_to_a_key(tmp_path: Path) -> None:
    """Stock `age -d` with the therapist's key file gives the document to the byte."""
    identity = X25519Identity.generate()
    (tmp_path / "key.txt").write_text(f"# a remark\n{identity.secret()}\n")
    data = "words, שלום 👩🏽‍🚀\n".encode() * 10_000
    (tmp_path / "f.age").write_bytes(seal(data, KeySeal.parse(f" {identity.recipient}\n")))
    opened = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key.txt", tmp_path / "f.age"], capture_output=True, check=True
    )
    assert opened.stdout == data


def test_another_implementation_opens_what_is_sealed_to_six_words() -> None:
    """The words as they were offered are the passphrase for any age tool, however the patient typed them."""
    offered = offer_passphrase()
    typed = offered.replace("-", " ").upper()
    for given in (offered, typed):
        assert pyrage.passphrase.decrypt(seal(b"words", PassphraseSeal(given, work_factor=4)), offered) == b"words"


def test_another_passphrase_opens_nothing() -> None:
    """A wrong passphrase is told apart from a damaged file."""
    file = seal(b"words", PassphraseSeal("right", work_factor=4))
    with pytest.raises(AgeNoMatch):
        decrypt(BytesIO(file), BytesIO(), [ScryptIdentity("wrong")])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        "hello",
        PUBLIC[:-1],
        PUBLIC + "q",
        PUBLIC[:20] + ("q" if PUBLIC[20] != "q" else "p") + PUBLIC[21:],
        PUBLIC.upper(),
        PUBLIC.title(),
        f"{PUBLIC} {PUBLIC}",
        PUBLIC[:30] + " " + PUBLIC[30:],
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN",
        "age1" + "q" * 10_000,
        "age1é",
        "age1\0",
    ],
    ids=range(14),  # the key is another one each time, and no name of a test may be
)
def test_a_mistyped_key_is_refused(text: str) -> None:
    """Every letter of a key counts, and the error does not repeat them."""
    with pytest.raises(KeyMistyped) as refused:
        KeySeal.parse(text)
    assert not text.strip("age1") or text not in str(refused.value)


def test_a_key_that_would_open_for_everyone_is_refused() -> None:
    """A point of low order makes a key that anybody has."""
    from kapjournal.storage.age import X25519Recipient

    with pytest.raises(KeyMistyped):
        KeySeal.parse(str(X25519Recipient(bytes(32))))


@pytest.mark.parametrize("change", [str, str.lower, lambda text: f"# my key\n{text}"])
def test_a_private_key_is_refused_for_a_reason_of_its_own(change: type[str]) -> None:
    """Whoever pastes the wrong half learns which half is needed, and the half is not repeated."""
    secret = change(X25519Identity.generate().secret())
    with pytest.raises(KeyIsSecret) as refused:
        KeySeal.parse(secret)
    assert secret[-20:] not in str(refused.value)


def test_an_empty_passphrase_locks_nothing() -> None:
    """No hand-off is sealed to nothing."""
    with pytest.raises(EmptyPassphrase):
        PassphraseSeal("")


def test_a_passphrase_is_in_no_repr() -> None:
    """A lock in a log shows nothing that opens it."""
    assert "quiet" not in repr(PassphraseSeal("quiet"))


def test_what_is_left_out_is_nowhere_in_the_archive(db: Session) -> None:
    """Words, links and marks of things that stay are not in the sealed document, in any part of it."""
    stays = "CANARY"
    session = add_session(db, at(6), place=f"{stays} place", people=f"{stays} people", notes=f"{stays} notes")
    run = add_practice(db, at(6), session)
    entry = add_entry(db, f"{stays} entry", at(7), session=session)
    add_entry(db, f"{stays} too early", at(1, 3))
    add_entry(db, f"{stays} too late", at(1, 6, month=12))
    deleted = add_entry(db, f"{stays} deleted", at(8))
    deleted.deleted_at = at(9)
    checked = add_check_in(db, at(8), f"{stays} check-in", words=[FeelingWord(f"{stays} word")])
    add_check_in(db, at(9), f"{stays} note", session_id=session.id, practice_run_id=run.id)
    add_entry(db, "this leaves", at(9), session=session)
    db.commit()
    choice = NOVEMBER.without(SESSIONS.part).without(PRACTICES.part).without(CHECK_IN_NOTES)
    for uid in (entry.uid, checked.uid):
        choice = choice.without(uid)
    file = seal(to_bytes(compose(selected(db, choice), MADE_ON)), PassphraseSeal("right", work_factor=4))
    plain = BytesIO()
    decrypt(BytesIO(file), plain, [ScryptIdentity("right")])
    assert b"this leaves" in plain.getvalue()
    hidden = [stays, session.uid, run.uid, entry.uid, checked.uid, deleted.uid]
    assert [word for word in hidden if word.encode() in plain.getvalue() or word.encode() in file] == []


def test_a_device_with_little_memory_seals_with_less_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words are stretched with 256 MiB where they can be spared, and with less where they cannot."""
    for free, factor in ((None, 18), (4 * 1024**3, 18), (600 * 1024**2, 17), (100 * 1024**2, 15)):
        monkeypatch.setattr(work_factor, "available_memory", lambda free=free: free)
        first, *_ = PassphraseSeal("right").recipients()
        assert isinstance(first, ScryptRecipient)
        assert first.work_factor == factor


def test_too_little_memory_is_said_as_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no work factor can be had, the sentence is about memory and sealing; less is tried before that."""
    tried = []

    def short(recipient: ScryptRecipient, _: bytes) -> None:
        tried.append(recipient.work_factor)
        raise AgeMemoryShort("none")

    monkeypatch.setattr(work_factor, "available_memory", lambda: None)
    monkeypatch.setattr(ScryptRecipient, "wrap", short)
    with pytest.raises(HandoffError) as refused:
        seal(b"x", PassphraseSeal("right"))
    assert explain(refused.value) == words.NO_MEMORY()
    assert tried == [18, 17, 16, 15]
