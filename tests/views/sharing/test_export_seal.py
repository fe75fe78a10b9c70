"""The seal of a letter, what goes wrong at the end, and what is never told."""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO

import flet as ft
import pyrage  # type: ignore[import-untyped]
import pytest

from kapjournal import routes
from kapjournal.errors import KeyMistyped, StorageFailed
from kapjournal.messages import Message
from kapjournal.sharing.archive.reading import read
from kapjournal.sharing.archive.sealed import seal_into
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.handoff.model import Document, Part, Selection
from kapjournal.sharing.kinds import CHECK_IN_NOTES, CHECK_INS, ENTRIES, SESSIONS
from kapjournal.sharing.sealing import SUFFIX, PassphraseSeal, Seal
from kapjournal.views.sharing import export_making
from kapjournal.views.sharing import export_state as handover
from kapjournal.views.sharing.export_state import Handover
from kapjournal.views.words import common
from kapjournal.views.words import export as words
from tests.views.handing_over import (
    DESKTOP,
    NAME,
    NEW,
    lay,
    opened,
    said,
    seal,
    show_the_letter,
    to_the_seal,
    written_in,
)
from tests.views.indoors import Indoors, visit

BEFORE, AFTER = NAME[: -len(SUFFIX)], SUFFIX


@pytest.fixture(autouse=True)
def _cheap_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seals in milliseconds; the file says so itself, so that it opens like any other."""
    monkeypatch.setattr(handover, "PassphraseSeal", partial(PassphraseSeal, work_factor=4))


def test_sealed_to_a_key(journal_data: Path, tmp_path: Path) -> None:
    """A wrong key is refused calmly; a letter sealed to the right one opens with its private half."""
    private = pyrage.x25519.Identity.generate()

    async def story(inside: Indoors) -> None:
        place = tmp_path / NAME
        inside.app.client.answers["save_file"] = str(place)
        await show_the_letter(inside)
        await to_the_seal(inside)
        await inside.press(words.THEIR_KEY())
        key = inside.field(words.KEY())
        await inside.app.type(key, "age1nonsense")
        await inside.press(words.SEAL())
        await inside.app.until(lambda: inside.app.find(ft.TextField)[0].error == explain(KeyMistyped()))
        await inside.app.type(inside.app.find(ft.TextField)[0], str(private.to_public()))
        await inside.press(words.SEAL())
        await inside.app.until(lambda: words.SAVE() in inside.lamps())
        await inside.press(words.SAVE())
        await inside.app.until(lambda: words.SAVED() in inside.app.texts())
        document = read(BytesIO(pyrage.decrypt(place.read_bytes(), [private]))).document
        assert written_in(document.selection) == [NEW]

    visit(journal_data, story, lay=lay, route=routes.Export(), **DESKTOP)


def test_own_passphrase_must_be_good_enough(journal_data: Path) -> None:
    """An own passphrase lights the lamp only when it is not among the first that anybody would try."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        await to_the_seal(inside)
        await inside.press(words.OWN_WORDS())
        await inside.app.type(inside.field(words.PASSPHRASE()), "short")
        assert inside.lamps() == []
        await inside.app.type(inside.field(words.PASSPHRASE()), "four grey herons wait")
        assert inside.lamps() == [words.SEAL()]

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_sealing_can_be_stopped(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it is being sealed, Stop leads back to the question, and the thread makes no more of it."""
    finish = Event()

    asked = list[bool]()

    def slowly(target: BinaryIO, document: Document, lock: Seal, goes_on: Callable[[], bool]) -> None:
        def told() -> bool:
            finish.wait(10)
            asked.append(goes_on())
            return asked[-1]

        seal_into(target, document, lock, told)

    monkeypatch.setattr(export_making, "seal_into", slowly)

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        await to_the_seal(inside)
        await inside.press(words.SEAL())
        await inside.press(words.STOP())
        assert words.STOPPED() in inside.app.texts()
        finish.set()
        await inside.app.until(lambda: inside.lamps() == [words.SEAL()])
        assert words.SAVE() not in inside.lamps()
        assert asked == [False]

    visit(journal_data, story, lay=lay, route=routes.Export())


@pytest.mark.parametrize(("status", "then"), [("success", words.SHARED), ("dismissed", words.NOT_SHARED)])
def test_a_phone_can_share(
    journal_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: str, then: Message
) -> None:
    """The sealed file goes to the share sheet by its path; whoever closes that is told that nothing went.

    What went may still be read for a while; what did not is gone at once.
    """
    cache, given = tmp_path / "cache", list[Selection]()
    cache.mkdir()
    monkeypatch.setenv("FLET_APP_STORAGE_TEMP", str(cache))

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        passphrase = await seal(inside)

        def take(told: dict[str, Any]) -> dict[str, str]:
            (file,) = told["files"]
            assert file.data is None
            given.append(opened(Path(file.path).read_bytes(), passphrase))
            return {"status": status, "raw": ""}

        inside.app.client.answers["share_files"] = take
        await inside.press(words.SHARE())
        await inside.app.until(lambda: then() in inside.app.texts())
        (selection,) = given
        assert written_in(selection) == [NEW]
        assert len(list(cache.rglob("*.age"))) == (status == "success")

    visit(journal_data, story, lay=lay, route=routes.Export())


def test_not_saved_is_said(journal_data: Path, tmp_path: Path) -> None:
    """Whoever closes the dialog, or chooses a place that cannot be written, is told, and can try again."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        await seal(inside)
        inside.app.client.answers["save_file"] = None
        await inside.press(words.SAVE())
        await inside.app.until(lambda: words.NOT_SAVED() in inside.app.texts())
        inside.app.client.answers["save_file"] = str(tmp_path / "no such folder" / NAME)
        await inside.press(words.SAVE())
        await inside.app.until(lambda: common.sorry(StorageFailed()) in said(inside))
        assert inside.lamps() == [words.SAVE()]

    visit(journal_data, story, lay=lay, route=routes.Export(), **DESKTOP)


def test_a_label_and_a_second_file_of_the_day(journal_data: Path, tmp_path: Path) -> None:
    """The name has the label as it is typed; a second file has another name, and takes the place of one if it must."""
    place = tmp_path / NAME
    place.write_bytes(b"somebody's older file")

    async def story(inside: Indoors) -> None:
        inside.app.client.answers["save_file"] = str(place)
        for name in (f"{BEFORE}-for-Dr-May{AFTER}", f"{BEFORE}_2{AFTER}"):
            await show_the_letter(inside)
            passphrase = await seal(inside)
            label = inside.field(words.LABEL())
            assert label.value == ""
            if "May" in name:
                await inside.app.type(label, "for Dr. May")
            assert name in inside.app.texts()
            await inside.press(words.SAVE())
            await inside.app.until(lambda: words.SAVED() in inside.app.texts())
            assert inside.app.client.named("save_file")[-1]["file_name"] == name
            assert written_in(opened(place.read_bytes(), passphrase)) == [NEW]
            await inside.press(words.DONE())
            await inside.open(routes.Export())

    visit(journal_data, story, lay=lay, route=routes.Export(), **DESKTOP)


def test_locking_drops_everything(journal_data: Path, tmp_path: Path) -> None:
    """When the journal locks midway, nothing of the letter is left on the screen or on the disk."""

    async def story(inside: Indoors) -> None:
        await show_the_letter(inside)
        passphrase = await seal(inside)
        inside.services.access.lock()
        await inside.app.settle()
        assert passphrase not in said(inside)
        assert inside.app.client.named("save_file") == []
        assert not any(NEW.encode() in path.read_bytes() for path in files_under(tmp_path))

    visit(journal_data, story, lay=lay, route=routes.Export())


def files_under(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("chosen", "part", "then"),
    [
        (frozenset({ENTRIES.part}), CHECK_IN_NOTES, {ENTRIES.part, CHECK_INS.part, CHECK_IN_NOTES}),
        (frozenset({CHECK_INS.part, CHECK_IN_NOTES}), CHECK_INS.part, set[Part]()),
        (frozenset({CHECK_INS.part}), SESSIONS.part, {CHECK_INS.part, SESSIONS.part}),
    ],
)
def test_notes_go_with_their_check_ins(chosen: frozenset[Part], part: Part, then: set[Part]) -> None:
    """Notes never leave without the check-ins they stand beside."""
    assert Handover(parts=chosen).toggled(part) == then


def test_no_secret_in_a_repr() -> None:
    """What the screen holds can be printed by accident without telling anything."""
    plan = Handover()
    secrets: tuple[Callable[[], str], ...] = (lambda: repr(plan), lambda: repr(plan.sealing))
    assert not any(plan.sealing.six in show() for show in secrets)
