"""Opening a hand-off gives four files or none."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from sqlmodel import Session

from kapjournal import messages
from kapjournal.errors import (
    HandoffError,
    HandoffExists,
    StorageFailed,
)
from kapjournal.messages import tags
from kapjournal.sharing.archive.sealed import sealed
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.fhir import bundle
from kapjournal.sharing.handoff import markdown
from kapjournal.sharing.handoff.document import parse, to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.handoff.web_page import to_page
from kapjournal.sharing.open_command import open_command
from kapjournal.sharing.sealing import KeySeal
from kapjournal.storage.age import ScryptRecipient, X25519Identity, encrypt
from tests.sharing.archive.hostile import archive_of, honest, in_age, parts_of, with_head
from tests.sharing.builders import MADE_ON, document_from, fill
from tests.sharing.therapist import RIGHT, WORDS, listing, open_with, pages, put, refuse, results
from tests.support.age_tool import needs_age
from tests.support.systems import posix


@posix
def test_four_files_lie_beside_the_sealed_one(folder: Path, document: bytes) -> None:
    """FILE.json holds the bytes that were sealed, FILE.html and FILE.md the same to read, FILE.fhir.json what a clinic
    imports; all for their owner only."""
    told = open_with(put(folder, document))
    json_path, markdown_path = results(folder)
    assert json_path.read_bytes() == document
    assert markdown_path.read_text(encoding="utf-8") == to_markdown(parse(document))
    page_path, fhir_path = pages(folder)
    assert page_path.read_text(encoding="utf-8") == to_page(to_markdown(parse(document)))
    assert json.loads(fhir_path.read_bytes()) == bundle(parse(document))
    assert {path.stat().st_mode & 0o777 for path in (json_path, markdown_path, page_path, fhir_path)} == {0o600}
    assert json_path.stem == markdown_path.stem == page_path.stem == fhir_path.name.removesuffix(".fhir.json")
    assert re.fullmatch(r"kapjournal-2026-11-20-[0-9a-f]{6}", json_path.stem)
    assert str(json_path) in told
    assert str(markdown_path) in told
    assert len(list(folder.iterdir())) == 5


@needs_age
def test_the_age_tool_gives_the_same_bytes(folder: Path, document: bytes) -> None:
    """Stock `age -d` and `kapjournal open` agree to the byte."""
    identity = X25519Identity.generate()
    key = folder / "key.txt"
    key.write_text(f"# created: 2026-11-20\n\n{X25519Identity.generate().secret()}\n{identity.secret()}\n")
    file = put(folder, document, KeySeal.parse(str(identity.recipient)))
    open_with(file, passphrase=None, identity=key)
    stock = subprocess.run(["age", "-d", "-i", key, file], capture_output=True, check=True).stdout
    assert stock == results(folder)[0].read_bytes()


@needs_age
def test_a_file_that_the_age_tool_sealed_opens_too(folder: Path, document: bytes) -> None:
    """Armored text from another tool is as good."""
    identity = X25519Identity.generate()
    (folder / "key.txt").write_text(identity.secret())
    command: list[str | Path] = ["age", "-a", "-r", str(identity.recipient), "-o", folder / "letter.age"]
    subprocess.run(command, input=document, check=True)
    open_with(folder / "letter.age", passphrase=None, identity=folder / "key.txt")
    assert results(folder)[0].read_bytes() == document


def test_a_passphrase_of_another_tool_is_tried_as_it_was_typed(folder: Path, document: bytes) -> None:
    """Six words that were sealed with spaces between them open with spaces between them."""
    typed = "abandon ability able about above absent"
    file = folder / "letter.age"
    with file.open("wb") as target:
        encrypt(BytesIO(document), target, [ScryptRecipient(typed, work_factor=4)])
    open_with(file, typed)
    assert results(folder)[0].read_bytes() == document


def test_the_files_go_where_they_are_wanted(folder: Path, document: bytes) -> None:
    """`out` names another folder; nothing is written beside the sealed file then."""
    (folder / "out").mkdir()
    open_with(put(folder, document), out=folder / "out")
    assert len(list((folder / "out").iterdir())) == 4
    assert len(list(folder.iterdir())) == 2


def test_two_patients_of_one_day_do_not_collide(folder: Path, document: bytes) -> None:
    """Files of one name and day are opened into one folder under names of their own."""
    for patient in ("one", "two"):
        (folder / patient).mkdir()
        open_with(put(folder / patient, document), out=folder)
    assert len(list(folder.glob("*.html"))) == len(list(folder.glob("*.md"))) == 2


@pytest.mark.parametrize("place", range(4))
def test_no_file_is_replaced_unless_it_is_asked_for(folder: Path, document: bytes, place: int) -> None:
    """What is there already stays, and the sentence says how to go on; with force it is replaced."""
    file = put(folder, document)
    open_with(file)
    written = (*results(folder), *pages(folder))
    name = written[place]
    for other in set(written) - {name}:
        other.unlink()
    name.write_text("mine")
    sentence = explain(refuse(file, HandoffExists))
    assert "--force" in sentence
    assert "--out" in sentence
    open_with(file, force=True)
    assert name.read_text(encoding="utf-8") != "mine"


def test_a_name_that_is_taken_is_told_before_a_passphrase_is_asked_for(folder: Path, document: bytes) -> None:
    """Nobody types a passphrase in vain."""

    def asked() -> str:
        raise AssertionError("asked in vain")

    file = put(folder, document)
    open_with(file)
    with pytest.raises(HandoffExists):
        open_command(file, out=None, identity=None, ask=asked, force=False)


@posix
def test_no_link_is_followed(folder: Path, document: bytes) -> None:
    """A link that waits under the name of a result leads nowhere, not even with force."""
    file = put(folder, document)
    open_with(file)
    json_path, markdown_path = results(folder)
    for path in (json_path, markdown_path, *pages(folder)):
        path.unlink()
    markdown_path.symlink_to(folder / "elsewhere")
    refuse(file, HandoffExists)
    open_with(file, force=True)
    assert not (folder / "elsewhere").exists()


def test_a_file_that_appears_meanwhile_is_not_replaced(
    folder: Path, document: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is taken at the last moment, and both results are withdrawn when one name is taken."""
    file = put(folder, document)
    open_with(file)
    json_path, markdown_path = results(folder)
    for path in (json_path, markdown_path, *pages(folder)):
        path.unlink()

    def slow_markdown(*_: object) -> Iterator[str]:
        markdown_path.write_text("mine")
        yield "page"

    monkeypatch.setattr(markdown, "pieces", slow_markdown)
    with pytest.raises(HandoffExists):
        open_with(file)
    assert markdown_path.read_text() == "mine"
    assert sorted(path.name for path in folder.iterdir()) == sorted([file.name, markdown_path.name])


def test_what_is_not_there_is_said(folder: Path, document: bytes) -> None:
    """A missing file, a folder for a file, a missing folder to write to."""
    file = put(folder, document)
    for missing in (folder / "no.age", folder):
        with pytest.raises(HandoffError):
            open_with(missing)
    refuse(file, HandoffError, out=folder / "no")
    by_key = put(folder, document, KeySeal.parse(str(X25519Identity.generate().recipient)), "key.age")
    for no_key in (folder / "no", folder):
        refuse(by_key, HandoffError, passphrase=None, identity=no_key)
    open_with(file)
    markdown_path = results(folder)[1]
    markdown_path.unlink()
    markdown_path.mkdir()
    refuse(file, HandoffExists, force=True)


@posix
def test_a_full_disk_leaves_nothing_behind(folder: Path, document: bytes) -> None:
    """When the disk refuses half way, the folder is as it was."""
    file = put(folder, document)
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500));"
        "from pathlib import Path; from kapjournal.sharing.open_command import open_command\n"
        "try: open_command(Path(sys.argv[1]), out=None, identity=None, ask=lambda: 'quiet river', force=False)\n"
        "except Exception as error: print(type(error).__name__)"
    )
    before = listing(folder)
    ran = subprocess.run([sys.executable, "-c", code, file], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == StorageFailed.__name__
    assert listing(folder) == before


def test_an_interruption_leaves_nothing_behind(folder: Path, document: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C while it opens is no error of ours, and leaves the folder as it was."""

    def interrupted(_: object) -> Iterator[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr(markdown, "pieces", interrupted)
    file = put(folder, document)
    before = listing(folder)
    with pytest.raises(KeyboardInterrupt):
        open_with(file)
    assert listing(folder) == before


def test_the_page_is_in_the_language_of_the_patient(db: Session, folder: Path) -> None:
    """Whatever the computer of the therapist speaks; the names in the JSON are the same in every language."""
    fill(db)
    messages.use("en-GB")
    british = document_from(db)
    messages.use(tags.BASE)
    assert open_with(put(folder, to_bytes(british))).startswith("November 1 – 30, 2026. Made on November 20")
    data, page = (path.read_text("utf-8") for path in results(folder))
    assert "Made on 20 November 2026." in page
    assert messages.current() == tags.BASE
    assert json.loads(data)["language"] == "en-GB"
    assert json.loads(data).keys() == json.loads(to_bytes(document_from(db))).keys()


def test_a_language_of_a_later_version_is_read_in_the_base(folder: Path) -> None:
    """A page in another language is better than none."""
    later = Document(MADE_ON, (), Selection(MADE_ON, MADE_ON), "fr-CA")
    open_with(put(folder, to_bytes(later)))
    assert "Made on November 20, 2026." in results(folder)[1].read_text("utf-8")


def test_an_archive_opens_to_the_same_files(folder: Path, document: bytes, db: Session) -> None:
    """As KapJournal makes them now; the JSON is the document that its lists are."""
    file = folder / "kapjournal-2026-11-20.kapjournal.age"
    file.write_bytes(sealed(document_from(db), WORDS))
    open_with(file)
    json_path, markdown_path = results(folder)
    assert json_path.read_bytes() == document
    assert markdown_path.read_text(encoding="utf-8") == to_markdown(parse(document))
    assert pages(folder)[0].read_text(encoding="utf-8") == to_page(to_markdown(parse(document)))


def test_pages_that_somebody_put_in_are_never_written(folder: Path, db: Session) -> None:
    """What is written comes from the lists: a page of a stranger could act in the browser."""
    fill(db)
    parts = parts_of(archive_of(document_from(db)))
    evil = {name: b"<script>evil</script>" if name.startswith("handoff.h") else data for name, data in parts.items()}
    file = folder / "letter.age"
    file.write_bytes(in_age(honest({**evil, "../evil": b"evil", "evil.html": b"evil"})))
    open_with(file)
    assert len(list(folder.iterdir())) == 5
    assert not list(folder.parent.glob("evil*"))
    assert not any(b"evil" in path.read_bytes() for path in folder.iterdir() if path != file)


def test_what_is_in_it_is_said_and_nothing_written(folder: Path, document: bytes) -> None:
    """With `--list`."""
    file = put(folder, document)
    told = open_with(file, only_list=True)
    assert told == (
        "November 1 – 30, 2026. Made on November 20, 2026: "
        "1 session, 1 intention, 3 texts, 2 check-ins, 1 check-in note, and 1 practice."
    )
    assert list(folder.iterdir()) == [file]


def test_the_page_is_shown_once_it_is_there(folder: Path, document: bytes) -> None:
    """Whoever sits before it need not look for it."""
    shown = list[bytes]()
    open_with(put(folder, document), show=lambda page: shown.append(page.read_bytes()))
    assert shown == [pages(folder)[0].read_bytes()]


def test_what_a_later_version_put_in_is_said(folder: Path, db: Session) -> None:
    """It is not silently missing."""
    fill(db)
    parts = with_head(parts_of(archive_of(document_from(db))), lambda head: head.update(document=99))
    file = folder / "letter.age"
    file.write_bytes(in_age(honest({**parts, "lists/dreams.jsonl": b'{"id": "dream-1"}\n'})))
    assert "1 thing in it is from a newer KapJournal, and is not shown." in open_with(file)


def test_opening_needs_no_database() -> None:
    """A therapist has no vault: neither SQLite nor what speaks to it is imported."""
    code = (
        "import sys; from pathlib import Path; from kapjournal.cli import main; code = main(sys.argv[1:]);"
        "print(code, [name for name in ('sqlmodel', 'sqlalchemy', 'apsw', 'flet') if name in sys.modules])"
    )
    handoff = Path(__file__).parent / "handoffs" / "0.1.0.kapjournal.age"
    command = [sys.executable, "-c", code, "open", "--list", str(handoff)]
    ran = subprocess.run(command, input=f"{RIGHT}\n", capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "0 []"
