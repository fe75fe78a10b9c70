"""The vault as the rest of the app knows it."""

import contextlib
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from textwrap import dedent

import pytest
from sqlalchemy import text
from sqlmodel import select

from kapjournal.errors import (
    EmptyPassphrase,
    StorageFailed,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultLocked,
    VaultMissing,
    VaultTooNew,
    WrongPassphrase,
)
from kapjournal.models import Setting
from kapjournal.storage import Vault, creation
from kapjournal.storage.paths import JOURNAL, PASSPHRASE_KEY, RECOVERY_KEY, data_folder, vault_exists, vault_folder

QUICK = 2
PASSPHRASE = "seven quiet rivers"
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="file modes and SIGKILL are POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def made(folder: Path) -> tuple[Vault, str]:
    return Vault.create(folder, PASSPHRASE, work_factor=QUICK)


@pytest.fixture
def vault(made: tuple[Vault, str]) -> Iterator[Vault]:
    yield made[0]
    made[0].lock()


@pytest.fixture
def phrase(vault: Vault, made: tuple[Vault, str]) -> str:
    """The recovery phrase of the vault in `folder`, which is locked."""
    vault.lock()
    return made[1]


def keep(vault: Vault, name: str, value: str = "") -> None:
    with vault.session() as db:
        db.add(Setting(name=name, value=value))
        db.commit()


def kept(vault: Vault) -> list[str]:
    with vault.session() as db:
        return list(db.exec(select(Setting.name).order_by(Setting.name)))


def fingerprint(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}


class TestCreate:
    def test_makes_a_vault_that_both_secrets_open(self, folder: Path, vault: Vault, made: tuple[Vault, str]) -> None:
        """The passphrase opens the vault, and so do the twelve words, however they are typed."""
        keep(vault, "a")
        vault.lock()
        numbered = "\n".join(f"{number}. {word}" for number, word in enumerate(made[1].upper().split(), start=1))
        for unlock, secret in (
            (Vault.unlock, PASSPHRASE),
            (Vault.unlock_with_recovery, made[1]),
            (Vault.unlock_with_recovery, numbered),
        ):
            opened = unlock(folder, secret)
            assert kept(opened) == ["a"]
            opened.lock()

    def test_takes_any_passphrase(self, folder: Path) -> None:
        """Ten kilobytes, emoji, and the same letters typed on another keyboard."""
        typed, otherwise = "é" * 5000 + "🫖", "e\u0301" * 5000 + "🫖"
        Vault.create(folder, typed, work_factor=QUICK)[0].lock()
        Vault.unlock(folder, otherwise).lock()

    def test_refuses_no_passphrase(self, folder: Path) -> None:
        """An empty passphrase protects nothing; nothing is made."""
        with pytest.raises(EmptyPassphrase):
            Vault.create(folder, "", work_factor=QUICK)
        assert list(folder.parent.iterdir()) == []

    def test_refuses_a_folder_with_anything_in_it(self, folder: Path) -> None:
        """What is there is not overwritten, be it a vault or not."""
        folder.mkdir()
        (folder / "letter.txt").write_text("dear")
        before = fingerprint(folder.parent)
        with pytest.raises(VaultExists):
            Vault.create(folder, PASSPHRASE, work_factor=QUICK)
        assert fingerprint(folder.parent) == before

    def test_takes_an_empty_folder(self, folder: Path) -> None:
        """A folder somebody made beforehand will do."""
        folder.mkdir()
        Vault.create(folder, PASSPHRASE, work_factor=QUICK)[0].lock()

    def test_makes_the_folders_above(self, tmp_path: Path) -> None:
        """The data folder need not be there yet."""
        folder = vault_folder(tmp_path / "some" / "where")
        Vault.create(folder, PASSPHRASE, work_factor=QUICK)[0].lock()
        assert vault_exists(folder)

    def test_leaves_nothing_when_it_fails(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A disk that refuses at the last moment leaves no half a vault."""

        def refuse(_: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(creation, "_require_free", lambda _: None)
        monkeypatch.setattr(Path, "rename", lambda _, __: refuse(folder))
        with pytest.raises(StorageFailed, match="No space left"):
            Vault.create(folder, PASSPHRASE, work_factor=QUICK)
        assert list(folder.parent.iterdir()) == []

    def test_fails_where_nothing_can_be_made(self, tmp_path: Path) -> None:
        """A file where a folder must be is said plainly."""
        (tmp_path / "file").touch()
        with pytest.raises(StorageFailed):
            Vault.create(tmp_path / "file" / "vault", PASSPHRASE, work_factor=QUICK)

    @POSIX_ONLY
    def test_is_for_its_owner_alone(self, folder: Path, vault: Vault) -> None:
        """No other user of the computer may read or list anything."""
        keep(vault, "a")
        paths = [folder, *folder.rglob("*")]
        assert (folder / f"{JOURNAL}-wal") in paths
        assert [path for path in paths if path.stat().st_mode & 0o077] == []

    @pytest.mark.once
    @POSIX_ONLY
    @pytest.mark.parametrize("moment", ["wrap_key", "_make_journal", "rename"])
    def test_survives_a_kill(self, folder: Path, moment: str) -> None:
        """Killed in the middle there is no vault, and the next attempt clears up."""
        _run_and_die(
            f"""
            import os, signal
            from pathlib import Path
            from kapjournal.storage import creation, vault_keys, vault
            for module in (creation, vault_keys, vault):
                if hasattr(module, {moment!r}):
                    setattr(module, {moment!r}, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
            vault.Vault.create(Path({str(folder)!r}), {PASSPHRASE!r}, work_factor={QUICK})
            """
        )
        assert not vault_exists(folder)
        [left] = folder.parent.iterdir()
        assert left.name.startswith(".vault.")
        Vault.create(folder, PASSPHRASE, work_factor=QUICK)[0].lock()
        assert [path.name for path in folder.parent.iterdir()] == ["vault"]


class TestUnlock:
    @pytest.mark.usefixtures("phrase")
    @pytest.mark.parametrize("wrong", ["", "seven quiet river", PASSPHRASE.title(), "x" * 10_000])
    def test_refuses_a_wrong_passphrase(self, folder: Path, wrong: str) -> None:
        """A wrong passphrase opens nothing and changes nothing."""
        before = fingerprint(folder)
        with pytest.raises(WrongPassphrase):
            Vault.unlock(folder, wrong)
        assert fingerprint(folder) == before

    def test_refuses_wrong_words(self, folder: Path, phrase: str) -> None:
        """Words of another vault, too few of them, or none."""
        before = fingerprint(folder)
        other = "abandon " * 11 + "about"
        for wrong in (other, phrase.rsplit(" ", 1)[0], "", PASSPHRASE):
            with pytest.raises(WrongPassphrase):
                Vault.unlock_with_recovery(folder, wrong)
        assert fingerprint(folder) == before

    def test_finds_no_vault(self, folder: Path) -> None:
        """A folder without a vault is no error of the passphrase."""
        with pytest.raises(VaultMissing):
            Vault.unlock(folder, PASSPHRASE)
        assert not folder.exists()

    @pytest.mark.usefixtures("phrase")
    @pytest.mark.parametrize("damage", ["empty", "gone", "cut", "foreign"])
    @pytest.mark.parametrize("part", [JOURNAL, PASSPHRASE_KEY])
    def test_tells_damage(self, folder: Path, part: str, damage: str) -> None:
        """A part that is gone, cut short or not ours is damage; every byte stays for a rescue."""
        _DAMAGES[damage](folder / part)
        before = fingerprint(folder)
        with pytest.raises(VaultDamaged):
            Vault.unlock(folder, PASSPHRASE)
        assert fingerprint(folder) == before

    def test_opens_by_words_when_the_other_key_is_gone(self, folder: Path, phrase: str) -> None:
        """One of the two key files is enough."""
        (folder / PASSPHRASE_KEY).unlink()
        Vault.unlock_with_recovery(folder, phrase).lock()

    def test_refuses_a_later_schema(self, folder: Path, vault: Vault) -> None:
        """A vault of a later version is left as it is."""
        _set_schema(vault, 1000)
        vault.lock()
        before = fingerprint(folder)
        with pytest.raises(VaultTooNew):
            Vault.unlock(folder, PASSPHRASE)
        assert fingerprint(folder) == before

    @pytest.mark.once
    @POSIX_ONLY
    @pytest.mark.usefixtures("phrase")
    def test_refuses_a_later_schema_after_a_kill(self, folder: Path) -> None:
        """Also when its last run was killed: the log it left stays where it is."""
        _run_and_die(_KILLED.format(folder=str(folder), passphrase=PASSPHRASE, then="_set_schema(vault, 1000)"))
        before = fingerprint(folder)
        assert f"{JOURNAL}-wal" in before
        with pytest.raises(VaultTooNew):
            Vault.unlock(folder, PASSPHRASE)
        assert fingerprint(folder) == before

    @pytest.mark.once
    @POSIX_ONLY
    @pytest.mark.usefixtures("phrase")
    def test_keeps_what_was_committed_before_a_kill(self, folder: Path) -> None:
        """What was acknowledged is there after a kill, what was not is gone, and the lock died with the process."""
        _run_and_die(_KILLED.format(folder=str(folder), passphrase=PASSPHRASE, then="keep(vault, 'a'); begin(vault)"))
        opened = Vault.unlock(folder, PASSPHRASE)
        assert kept(opened) == ["a"]
        opened.lock()


class TestOneInstance:
    def test_keeps_another_of_this_process_out(self, folder: Path, vault: Vault) -> None:
        """A second Vault in the same process is refused, and disturbs nothing."""
        keep(vault, "a")
        before = fingerprint(folder)
        with pytest.raises(VaultInUse):
            Vault.unlock(folder, PASSPHRASE)
        assert fingerprint(folder) == before
        assert kept(vault) == ["a"]

    @pytest.mark.usefixtures("vault")
    def test_keeps_another_process_out(self, folder: Path) -> None:
        """Also when something in this process has read the files meanwhile, which lets SQLite's own lock go."""
        fingerprint(folder)
        assert "VaultInUse" in _run(f"Vault.unlock(Path({str(folder)!r}), {PASSPHRASE!r})")

    def test_holds_while_creating(self, folder: Path) -> None:
        """Two first starts at once: the second is refused."""
        with creation.staged_folder(folder), pytest.raises(VaultInUse), creation.staged_folder(folder):
            pass
        assert list(folder.parent.iterdir()) == []

    def test_ends_with_lock(self, folder: Path, phrase: str) -> None:
        """A locked vault is free for the next."""
        Vault.unlock(folder, PASSPHRASE).lock()
        Vault.unlock_with_recovery(folder, phrase).lock()

    @pytest.mark.usefixtures("phrase")
    def test_ends_with_a_failed_attempt(self, folder: Path) -> None:
        """A wrong passphrase does not keep the vault."""
        with pytest.raises(WrongPassphrase):
            Vault.unlock(folder, "wrong")
        Vault.unlock(folder, PASSPHRASE).lock()


class TestSession:
    def test_undoes_what_was_not_committed(self, vault: Vault) -> None:
        """Leaving without a commit, or by an error, undoes."""
        with vault.session() as db:
            db.add(Setting(name="a", value=""))
            db.flush()
        with contextlib.suppress(KeyError), vault.session() as db:
            db.add(Setting(name="b", value=""))
            db.flush()
            raise KeyError
        assert kept(vault) == []

    def test_gives_rows_that_outlive_it(self, vault: Vault) -> None:
        """What was read can be used after the session, and after the vault is locked."""
        with vault.session() as db:
            row = Setting(name="a", value="b")
            db.add(row)
            db.commit()
        vault.lock()
        assert (row.name, row.value) == ("a", "b")

    def test_takes_turns(self, vault: Vault) -> None:
        """Threads that want a session at once all get one."""
        names = [f"{number:02}" for number in range(20)]
        threads = [threading.Thread(target=keep, args=(vault, name)) for name in names]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert kept(vault) == names

    def test_does_not_nest(self, vault: Vault) -> None:
        """One connection has one transaction: a second session of the same thread is a mistake, and says so."""
        with vault.session() as db:
            with pytest.raises(RuntimeError), vault.session():
                pass
            db.add(Setting(name="a", value=""))
            db.commit()
        assert kept(vault) == ["a"]

    def test_can_vacuum(self, vault: Vault) -> None:
        """With the isolation level AUTOCOMMIT; the next session has transactions again."""
        with vault.session() as db:
            db.connection(execution_options={"isolation_level": "AUTOCOMMIT"}).execute(text("VACUUM"))
        with vault.session() as db:
            db.add(Setting(name="a", value=""))
            db.flush()
        assert kept(vault) == []


class TestLock:
    def test_may_come_twice(self, vault: Vault) -> None:
        """Locking a locked vault does nothing."""
        assert not vault.locked
        vault.lock()
        vault.lock()
        assert vault.locked

    def test_ends_every_use(self, vault: Vault) -> None:
        """A session, a new one, and the key files: all say that the vault is locked."""
        with vault.session() as db:
            vault.lock()
            with pytest.raises(VaultLocked):
                db.exec(select(Setting)).all()
        with pytest.raises(VaultLocked), vault.session():
            pass
        with pytest.raises(VaultLocked):
            vault.change_passphrase(PASSPHRASE, "new", work_factor=QUICK)
        with pytest.raises(VaultLocked):
            vault.new_recovery_phrase(PASSPHRASE, work_factor=QUICK)

    def test_waits_for_a_session(self, vault: Vault) -> None:
        """A save in another thread is finished first."""
        begun, go_on = threading.Event(), threading.Event()

        def save() -> None:
            with vault.session() as db:
                begun.set()
                go_on.wait(10)
                db.add(Setting(name="a", value=""))
                db.commit()

        saving = threading.Thread(target=save)
        saving.start()
        begun.wait(10)
        locking = threading.Thread(target=vault.lock)
        locking.start()
        assert not vault.locked
        go_on.set()
        saving.join()
        locking.join()
        opened = Vault.unlock(vault.folder, PASSPHRASE)
        assert kept(opened) == ["a"]
        opened.lock()

    def test_leaves_no_log(self, folder: Path, vault: Vault) -> None:
        """A locked vault is three files."""
        keep(vault, "a")
        vault.lock()
        assert set(fingerprint(folder)) == {JOURNAL, str(PASSPHRASE_KEY), str(RECOVERY_KEY)}


class TestSecrets:
    def test_changing_the_passphrase_rewrites_one_file(self, folder: Path, vault: Vault) -> None:
        """The journal and the recovery words stay; the old passphrase opens nothing."""
        before = fingerprint(folder)
        vault.change_passphrase(PASSPHRASE, "lamp", work_factor=QUICK)
        after = fingerprint(folder)
        assert {part for part in after if after[part] != before.get(part)} == {str(PASSPHRASE_KEY)}
        vault.lock()
        with pytest.raises(WrongPassphrase):
            Vault.unlock(folder, PASSPHRASE)
        Vault.unlock(folder, "lamp").lock()

    @pytest.mark.parametrize(
        ("old", "new", "kind"), [("wrong", "lamp", WrongPassphrase), (PASSPHRASE, "", EmptyPassphrase)]
    )
    def test_a_refused_change_changes_nothing(
        self, folder: Path, vault: Vault, old: str, new: str, kind: type[Exception]
    ) -> None:
        """A wrong old or an empty new passphrase leaves every file as it was."""
        before = fingerprint(folder)
        with pytest.raises(kind):
            vault.change_passphrase(old, new, work_factor=QUICK)
        assert fingerprint(folder) == before

    def test_recovery_words_can_be_replaced(self, folder: Path, vault: Vault, made: tuple[Vault, str]) -> None:
        """The new words open the vault, the old ones do not; the passphrase must be known."""
        with pytest.raises(WrongPassphrase):
            vault.new_recovery_phrase("wrong", work_factor=QUICK)
        words = vault.new_recovery_phrase(PASSPHRASE, work_factor=QUICK)
        vault.lock()
        with pytest.raises(WrongPassphrase):
            Vault.unlock_with_recovery(folder, made[1])
        Vault.unlock_with_recovery(folder, words).lock()

    def test_a_forgotten_passphrase_can_be_replaced(self, folder: Path, vault: Vault, made: tuple[Vault, str]) -> None:
        """With the recovery words, and only with them."""
        with pytest.raises(WrongPassphrase):
            vault.reset_passphrase("abandon " * 11 + "about", "lamp", work_factor=QUICK)
        vault.reset_passphrase(made[1], "lamp", work_factor=QUICK)
        vault.lock()
        Vault.unlock(folder, "lamp").lock()


class TestPaths:
    def test_an_override_wins(self, tmp_path: Path) -> None:
        """The folder that was asked for is taken, made absolute, and not created."""
        assert data_folder(tmp_path / "x") == tmp_path / "x"
        assert data_folder(Path("x")) == Path.cwd() / "x"
        assert not (tmp_path / "x").exists()

    def test_a_phone_has_a_folder_for_the_app(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """On a phone it is the one Flet names."""
        monkeypatch.setattr(sys, "platform", "android")
        monkeypatch.setenv("FLET_APP_STORAGE_DATA", str(tmp_path))
        assert data_folder() == tmp_path

    def test_a_computer_has_one_for_the_user(self) -> None:
        """Elsewhere it is the platform's folder for user data."""
        assert data_folder().name == "KapJournal"

    def test_a_damaged_vault_is_a_vault(self, folder: Path) -> None:
        """Whatever part is left counts, so that no first start is offered over it."""
        assert not vault_exists(folder)
        (folder / "keys").mkdir(parents=True)
        (folder / RECOVERY_KEY).touch()
        assert vault_exists(folder)

    def test_finding_the_folder_is_light(self) -> None:
        """The first screen is not kept waiting for the database."""
        code = "import sys, kapjournal.storage.paths; print([m for m in sys.modules if m.split('.')[0] in {heavy}])"
        heavy = {"apsw", "sqlalchemy", "sqlmodel", "cryptography"}
        assert _python(code.replace("{heavy}", repr(heavy))).stdout == "[]\n"

    def test_the_package_knows_only_its_own_names(self) -> None:
        """A name that is not there is not there."""
        from kapjournal import storage

        with pytest.raises(AttributeError):
            storage.nothing  # noqa: B018


_DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "gone": lambda path: path.unlink(),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-100]),
    "foreign": lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(8176)),
}

_KILLED = """
from tests.storage.test_vault import Path, Setting, Vault, _set_schema, keep
def begin(vault):
    db = vault.session().__enter__()
    db.add(Setting(name="z", value=""))
    db.flush()
vault = Vault.unlock(Path({folder!r}), {passphrase!r})
{then}
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
"""


def _set_schema(vault: Vault, number: int) -> None:
    with vault.session() as db:
        db.connection().exec_driver_sql(f"PRAGMA user_version = {number}")
        db.commit()


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)


def _run(statement: str) -> str:
    return _python(f"from pathlib import Path; from kapjournal.storage import Vault; {statement}").stderr


def _run_and_die(code: str) -> None:
    ended = _python(dedent(code))
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def test_the_folder_may_be_named_by_a_string(tmp_path: Path) -> None:
    """A path as text does the same as a Path."""
    vault, phrase = Vault.create(str(tmp_path / "named"), "lamp", work_factor=2)
    vault.lock()
    Vault.unlock(str(tmp_path / "named"), "lamp").lock()
    Vault.unlock_with_recovery(str(tmp_path / "named"), phrase).lock()
    assert vault.folder == tmp_path / "named"
