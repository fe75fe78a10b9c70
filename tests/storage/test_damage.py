"""A vault that is not what was written says so, shows nothing false and stays as it was."""

import sqlite3
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from traceback import format_exception

import pytest

from kapjournal.errors import StorageError, VaultDamaged, VaultInUse, VaultMissing, VaultTooNew, WrongPassphrase
from kapjournal.storage import Vault
from kapjournal.storage.vfs.blocks import BLOCK, JOURNAL, NONCE
from tests.storage.support.damaging import (
    Bench,
    Outcome,
    Tree,
    cuts,
    flipped,
    outcome,
    plant,
    read_all,
    strangers,
    swapped,
    tree_of,
)
from tests.storage.support.recorded_vault import state_of
from tests.storage.support.workload import keep_a_draft, plan_a_session, vacuum, write_a_long_entry, write_an_entry
from tests.support.thorough import every

pytestmark = pytest.mark.once

PASSPHRASE = "damage 12 !"
REFUSED = Outcome(state=None, error=VaultDamaged, untouched=True)
REGIONS = {"nonce": 3, "ciphertext": NONCE + 50, "end of ciphertext": BLOCK - 17, "tag": BLOCK - 2}
STRIDE = JOURNAL.stride


@dataclass(frozen=True)
class Sample:
    """A vault closed in order, and the same one as a kill leaves it: with a log."""

    closed: Tree
    killed: Tree
    phrase: str
    states: tuple[str, ...]
    """After each transaction in the log; the first is what `closed` holds."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder = tmp_path_factory.mktemp("sample") / "vault"
    vault, phrase = Vault.create(folder, PASSPHRASE, work_factor=2)
    for step in (plan_a_session, write_an_entry, keep_a_draft, write_a_long_entry, vacuum):
        step(vault)
    vault.lock()
    closed = tree_of(folder)
    vault = Vault.unlock(folder, PASSPHRASE)
    states = [state_of(vault)]
    for step in (write_an_entry, keep_a_draft, keep_a_draft):
        step(vault)
        states.append(state_of(vault))
    killed = tree_of(folder)
    vault.lock()
    return Sample(closed, killed, phrase, tuple(states))


@pytest.fixture
def bench(quick_folder: Path) -> Bench:
    return Bench(quick_folder, PASSPHRASE)


def _with(tree: Tree, name: str, content: bytes) -> Tree:
    return {**tree, name: content}


def test_a_vault_that_nobody_harmed_opens(sample: Sample, bench: Bench) -> None:
    """Passphrase and recovery phrase open it, and reading alone changes no byte of it."""
    intact = Outcome(sample.states[0], None, untouched=True)
    assert bench.try_out(sample.closed) == intact
    assert bench.try_recovery(sample.closed, sample.phrase) == intact
    assert bench.try_out(sample.killed).state == sample.states[-1]


@pytest.mark.parametrize("region", REGIONS)
def test_a_flipped_bit_in_any_page_is_noticed(sample: Sample, bench: Bench, region: str) -> None:
    """One bit in the nonce, the ciphertext or the tag of any page, the first included, is damage."""
    journal = sample.closed["journal.db"]
    first, step = list(REGIONS).index(region), every(len(REGIONS))
    pages = {0, *range(first % step, len(journal) // BLOCK, step)}
    missed = [
        number
        for number in sorted(pages)
        if bench.try_out(_with(sample.closed, "journal.db", flipped(journal, number * BLOCK + REGIONS[region])))
        != REFUSED
    ]
    assert len(journal) > 30 * BLOCK
    assert missed == []


def test_pages_in_each_others_place_are_noticed(sample: Sample, bench: Bench) -> None:
    """A page only opens where it was written."""
    journal = sample.closed["journal.db"]
    for number in range(len(journal) // BLOCK - 1):
        assert bench.try_out(_with(sample.closed, "journal.db", swapped(journal, number, number + 1))) == REFUSED


def test_a_block_of_the_log_does_not_pass_for_a_page(sample: Sample, bench: Bench) -> None:
    """Pages and log are sealed under different keys: nothing can be carried over."""
    journal, log = sample.killed["journal.db"], sample.killed["journal.db-wal"]
    carried = log[:BLOCK] + journal[BLOCK:]
    assert bench.try_out(_with(sample.closed, "journal.db", carried)) == REFUSED
    padded = journal[:BLOCK].ljust(STRIDE, b"\0") + log[STRIDE:]
    assert bench.try_out(_with(sample.killed, "journal.db-wal", padded)).state == sample.states[0]


def test_a_shortened_database_is_noticed(sample: Sample, bench: Bench) -> None:
    """Cut at any page, or a byte beside it, or emptied: damage."""
    for cut in cuts(sample.closed["journal.db"]):
        assert bench.try_out(_with(sample.closed, "journal.db", cut)) == REFUSED, len(cut)


def test_a_database_that_is_not_ours_is_refused(sample: Sample, bench: Bench, tmp_path: Path) -> None:
    """Random bytes, zeros, text, plain SQLite, another vault's database: damage, and not one byte is changed."""
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE entry(id INTEGER PRIMARY KEY, text TEXT)")
    plain.commit()
    plain.close()
    other, _ = Vault.create(tmp_path / "other", PASSPHRASE, work_factor=2)
    other.lock()
    files = strangers(sample.closed["journal.db"])
    files["plain SQLite"] = (tmp_path / "plain.db").read_bytes()
    files["another vault's"] = (tmp_path / "other" / "journal.db").read_bytes()
    for kind, content in files.items():
        assert bench.try_out(_with(sample.closed, "journal.db", content)) == REFUSED, kind
        assert bench.try_out(_with(sample.killed, "journal.db", content)) == REFUSED, f"{kind}, with a log"


def test_a_longer_database_shows_nothing_false(sample: Sample, bench: Bench) -> None:
    """Bytes after the last page are ignored or refused."""
    for extra in (b"x", bytes(BLOCK), bytes(BLOCK + 7), sample.closed["journal.db"][:BLOCK]):
        found = bench.try_out(_with(sample.closed, "journal.db", sample.closed["journal.db"] + extra))
        assert found.state == sample.states[0] or found == REFUSED


def test_a_missing_database_is_damage_and_an_empty_folder_no_vault(sample: Sample, bench: Bench) -> None:
    """What is left of a vault is not taken for none: nothing new is made in its place."""
    for tree in (sample.closed, sample.killed):
        rest = {name: content for name, content in tree.items() if name != "journal.db"}
        assert bench.try_out(rest) == REFUSED
    assert bench.try_out({"unrelated": b""}).error is VaultMissing


@pytest.mark.parametrize("region", REGIONS)
def test_a_damaged_log_ends_where_it_is_damaged(sample: Sample, bench: Bench, region: str) -> None:
    """What comes after is as if it had not been written; half a transaction never shows."""
    log = sample.killed["journal.db-wal"]
    for number in range(len(log) // STRIDE):
        harmed = flipped(log, number * STRIDE + REGIONS[region])
        assert bench.try_out(_with(sample.killed, "journal.db-wal", harmed)).state in sample.states
    assert bench.try_out(_with(sample.killed, "journal.db-wal", flipped(log, 5))).state == sample.states[0]


def test_blocks_of_the_log_in_each_others_place_end_it(sample: Sample, bench: Bench) -> None:
    """A block of the log only opens where it was written."""
    log = sample.killed["journal.db-wal"]
    for number in range(len(log) // STRIDE - 1):
        harmed = swapped(log, number, number + 1, STRIDE)
        assert bench.try_out(_with(sample.killed, "journal.db-wal", harmed)).state in sample.states[:-1]


@pytest.mark.parametrize("name", ["journal.db-wal", "journal.db-journal"])
def test_a_planted_log_changes_nothing(sample: Sample, bench: Bench, name: str) -> None:
    """A log or rollback journal that is not ours is never replayed."""
    page = sample.closed["journal.db"][:BLOCK]
    magic = bytes.fromhex("d9d505f920a163d7") + b"\xff" * 5000
    for content in (b"", b"x", b"x" * 9000, bytes(20_000), page * 9, magic):
        assert bench.try_out(_with(sample.closed, name, content)).state == sample.states[0]


def test_each_part_of_a_key_file_is_held_to_account(sample: Sample, bench: Bench) -> None:
    """One bit anywhere: damage where that can be told, else a wrong passphrase; the other key file still opens."""
    whole = sample.closed["keys/passphrase.age"]
    salt, body = whole.index(b"scrypt ") + 7, whole.index(b"\n", whole.index(b"scrypt ")) + 1
    mac = whole.index(b"\n--- ") + 1
    for place in range(len(whole)):
        harmed = _with(sample.closed, "keys/passphrase.age", flipped(whole, place))
        found = bench.try_out(harmed)
        assert found.untouched
        # A changed salt, work factor or wrapped key cannot be told from another passphrase's.
        tolerable = {VaultDamaged, WrongPassphrase} if salt <= place < mac else {VaultDamaged}
        assert found.error in tolerable, (place, body)
        if place % 20 == 0:
            assert bench.try_recovery(harmed, sample.phrase).state == sample.states[0]


def test_a_shortened_or_foreign_key_file_is_damage(sample: Sample, bench: Bench) -> None:
    """A key file cut anywhere, lengthened or replaced by something else is not blamed on the passphrase."""
    whole = sample.closed["keys/passphrase.age"]
    harmed = [whole[:length] for length in range(len(whole))]
    harmed += [whole + b"x", whole * 2, b"x" * 10_000_000, bytes(200), b"age-encryption.org/v1\n"]
    for content in harmed:
        assert bench.try_out(_with(sample.closed, "keys/passphrase.age", content)) == REFUSED, len(content)
    rest = {name: content for name, content in sample.closed.items() if name != "keys/passphrase.age"}
    assert bench.try_out(rest) == REFUSED


def test_key_files_of_others_do_not_open(sample: Sample, bench: Bench, tmp_path: Path) -> None:
    """The other key file is a wrong passphrase; another vault's key, under the same passphrase, is damage."""
    recovery = sample.closed["keys/recovery.age"]
    wrong = Outcome(None, WrongPassphrase, untouched=True)
    assert bench.try_out(_with(sample.closed, "keys/passphrase.age", recovery)) == wrong
    other, _ = Vault.create(tmp_path / "other", PASSPHRASE, work_factor=2)
    other.lock()
    foreign = (tmp_path / "other" / "keys" / "passphrase.age").read_bytes()
    assert bench.try_out(_with(sample.closed, "keys/passphrase.age", foreign)) == REFUSED
    assert bench.try_out(_with(sample.killed, "keys/passphrase.age", foreign)) == REFUSED


def test_a_wrong_secret_changes_nothing(sample: Sample, bench: Bench) -> None:
    """Wrong passphrase, wrong words, and words that are none, with and without a log to replay."""
    words = "legal winner thank year wave sausage worth useful legal winner thank yellow"
    wrong = Outcome(None, WrongPassphrase, untouched=True)
    for tree in (sample.closed, sample.killed):
        assert bench.try_out(tree, passphrase="another") == wrong
        assert bench.try_recovery(tree, words) == wrong
        assert bench.try_recovery(tree, "twelve words that are not of the list at all, or are they") == wrong


def test_a_vault_of_a_later_version_is_left_as_it_is(sample: Sample, tmp_path: Path) -> None:
    """VaultTooNew, be it closed in order or killed, and every byte stays for the version that knows it."""
    folder = tmp_path / "vault"
    plant(sample.closed, folder)
    vault = Vault.unlock(folder, PASSPHRASE)
    with vault.session() as db:
        db.connection().exec_driver_sql("PRAGMA user_version = 9000").close()
        db.commit()
    killed = tree_of(folder)
    vault.lock()
    for number, tree in enumerate((killed, tree_of(folder))):
        copy = tmp_path / str(number)
        plant(tree, copy)
        found = outcome(copy, partial(Vault.unlock, passphrase=PASSPHRASE))
        assert found == Outcome(None, VaultTooNew, untouched=True)


def test_a_second_instance_is_refused_and_harms_nothing(sample: Sample, tmp_path: Path) -> None:
    """VaultInUse while it is open; the first goes on; afterwards it opens."""
    folder = tmp_path / "vault"
    plant(sample.closed, folder)
    vault = Vault.unlock(folder, PASSPHRASE)
    write_an_entry(vault)
    expected = state_of(vault)
    assert outcome(folder, partial(Vault.unlock, passphrase=PASSPHRASE)) == Outcome(None, VaultInUse, untouched=True)
    assert state_of(vault) == expected
    vault.lock()
    assert outcome(folder, partial(Vault.unlock, passphrase=PASSPHRASE)).state == expected


def test_damage_that_comes_while_it_is_open_is_named_too(sample: Sample, tmp_path: Path) -> None:
    """Reading a page that was harmed meanwhile raises VaultDamaged from the session; locking still works."""
    folder = tmp_path / "vault"
    plant(sample.closed, folder)
    vault = Vault.unlock(folder, PASSPHRASE)
    journal = sample.closed["journal.db"]
    with (folder / "journal.db").open("r+b") as file:
        file.seek(2 * BLOCK)
        file.write(bytes(len(journal) - 2 * BLOCK))
    with pytest.raises(VaultDamaged):
        state_of(vault)
    with pytest.raises(VaultDamaged):
        write_an_entry(vault)
    vault.lock()
    assert vault.locked


def test_no_error_tells_what_it_must_not(sample: Sample, tmp_path: Path) -> None:
    """Neither a secret nor a word of the journal is in an error or in anything it was raised from."""
    # Two words of the phrase together: one alone may be an ordinary word of a traceback.
    secrets = (PASSPHRASE, " ".join(sample.phrase.split()[:2]), "a small boat")
    journal, key_file = sample.closed["journal.db"], sample.closed["keys/passphrase.age"]
    harmed = [
        _with(sample.closed, "journal.db", flipped(journal, 20)),
        _with(sample.closed, "journal.db", flipped(journal, len(journal) - 20)),
        _with(sample.closed, "keys/passphrase.age", flipped(key_file, len(key_file) - 1)),
    ]
    for number, tree in enumerate(harmed):
        plant(tree, tmp_path / str(number))
        with pytest.raises(StorageError) as caught:
            read_all(Vault.unlock(tmp_path / str(number), PASSPHRASE))
        told = "".join(format_exception(caught.value))
        assert not [secret for secret in secrets if secret in told]
