"""Bringing something in on the screen: counted first, then all at once, then out again as one."""

import threading
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from sqlmodel import Session, select

from kapjournal import routes
from kapjournal.care.records import imports
from kapjournal.care.time import zone_names
from kapjournal.care.timeline import journal
from kapjournal.errors import ForeignFileSealed, ForeignFileUnknown, StorageFailed
from kapjournal.models import CheckIn, Entry
from kapjournal.views.importing import reading
from kapjournal.views.importing.import_work import Stage
from kapjournal.views.importing.reading import Chosen, Looked
from kapjournal.views.words import add_backup as add_words
from kapjournal.views.words import backup as backup_words
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import importing as words
from tests.importing.samples import EXPECTED, FOLDER, found
from tests.views.indoors import Indoors, unbroken, visit


def picks(home: Indoors, path: Path, data: bytes | None = None) -> None:
    """What the system's dialog gives: a place, or the bytes themselves in a browser."""
    file = {"id": 1, "name": path.name, "size": 1, "path": None if data else str(path), "bytes": data}
    home.app.client.answers["pick_files"] = [file]


async def chosen(home: Indoors, name: str) -> None:
    picks(home, FOLDER / name)
    await home.press(words.CHOOSE())


def says(home: Indoors) -> list[str]:
    return unbroken(home.app.texts())


def alive(db: Session) -> tuple[int, int]:
    entries = db.exec(select(Entry).where(Entry.deleted_at == None)).all()  # noqa: E711 - SQL
    check_ins = db.exec(select(CheckIn).where(CheckIn.deleted_at == None)).all()  # noqa: E711 - SQL
    return len(entries), len(check_ins)


def test_it_is_counted_and_then_comes_in(journal_data: Path) -> None:
    """Counts, what stays out, then the import; the entries stand in the journal at their own times with their tag."""

    async def story(home: Indoors) -> None:
        await chosen(home, "dayone.zip")
        await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())
        said = says(home)
        assert words.FOUND(count=13, first="Saturday, March 8, 2025", last="Wednesday, December 31, 2025") in said
        assert "1 photo is named and is not in the file." in said
        assert words.TAG(app="Day One") in said
        assert home.ask(alive) == (0, 0)
        home.assert_accessible()
        await home.press(words.IMPORT(count=13))
        await home.app.until(lambda: words.IMPORTED() in says(home))
        assert home.ask(alive) == (13, 0)
        newest = home.ask(journal.page).rows[0]
        assert newest.preview.startswith("Last page")
        assert home.ask(lambda db: db.exec(select(Entry)).first().tags)[0] == "Day One"  # type: ignore[union-attr]

    visit(journal_data, story, route=routes.Import())


def test_the_same_file_twice_and_undo(journal_data: Path) -> None:
    """The second time nothing is doubled; Undo on the screen takes all of it, and it can be put back."""

    async def story(home: Indoors) -> None:
        for said in (words.IMPORTED(), words.ALL_THERE()):
            await chosen(home, "dailyyou.json")
            await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())
            await home.press(words.IMPORT(count=13))
            await home.app.until(lambda said=said: said in says(home))  # type: ignore[misc]
            assert home.ask(alive) == (13, 15)
        await home.press(words.UNDO())
        await home.app.until(lambda: home.ask(alive) == (0, 0))
        await home.press(words.PUT_BACK())
        await home.app.until(lambda: home.ask(alive) == (13, 15))

    visit(journal_data, story, route=routes.Import())


def test_it_is_undone_with_the_strip(journal_data: Path) -> None:
    """One press right after it."""

    async def story(home: Indoors) -> None:
        await chosen(home, "dayone.zip")
        await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())
        await home.press(words.IMPORT(count=13))
        await home.app.until(lambda: words.IMPORTED() in says(home))
        await home.press(common.UNDO())
        await home.app.until(lambda: home.ask(alive) == (0, 0))
        assert words.UNDONE() in says(home)

    visit(journal_data, story, route=routes.Import())


def test_a_zone_is_asked_where_the_file_has_none(journal_data: Path) -> None:
    """By a city; the times of the entries are understood there."""

    async def story(home: Indoors) -> None:
        await chosen(home, "jrnl.json")
        await home.app.until(lambda: words.WHERE() in says(home))
        await home.app.type(home.field(words.CITY()), "tok")
        await home.press("Asia/Tokyo")
        await home.press(words.IMPORT(count=13))
        await home.app.until(lambda: words.IMPORTED() in says(home))
        zones = home.ask(lambda db: {entry.zone for entry in db.exec(select(Entry))})
        assert zones == {"Asia/Tokyo"}

    visit(journal_data, story, route=routes.Import())


def test_a_password_is_asked(journal_data: Path) -> None:
    """Where the file needs one: a wrong one is told, the right one opens it, none is kept."""
    password = EXPECTED["backup.moodhaven"]["password"]

    async def story(home: Indoors) -> None:
        await chosen(home, "backup.moodhaven")
        await home.app.until(lambda: bool(home.app.find(ft.TextField)))
        home.assert_accessible()
        await home.app.type(home.app.find(ft.TextField)[0], "seven loud herons")
        await home.press(words.OPEN())
        await home.app.until(lambda: bool(home.app.find(ft.TextField)[0].error))
        await home.app.type(home.app.find(ft.TextField)[0], password)
        await home.press(words.OPEN())
        await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())

    visit(journal_data, story, route=routes.Import())
    assert password not in repr(Stage(password=password))


def test_moods_of_an_uncertain_direction_are_shown(journal_data: Path) -> None:
    """Journey: two entries with their moods, and a switch that turns them round."""

    async def story(home: Indoors) -> None:
        await chosen(home, "journey.zip")
        await home.app.until(lambda: words.BACKWARDS() in says(home))
        first = words.EXAMPLE(text="Slow start Coffee first, then a walk. The river was high.", mood="good")
        assert any("very bad" not in said and said.endswith("good") for said in says(home) if "Slow start" in said), (
            first
        )
        await home.app.fire(home.app.one(ft.Switch), "change", True, value=True)
        assert any(said.endswith(": bad") for said in says(home) if "Slow start" in said)
        await home.press(words.IMPORT(count=13))
        await home.app.until(lambda: words.IMPORTED() in says(home))
        moods = home.ask(lambda db: [row.valence for row in db.exec(select(CheckIn).order_by(CheckIn.happened_at))])  # type: ignore[arg-type]
        assert moods[0] == -0.4

    visit(journal_data, story, route=routes.Import())


def test_what_a_word_means_is_asked(journal_data: Path) -> None:
    """A moon gives it a place, pressed again takes it back, and without one it comes in as a word."""

    async def story(home: Indoors) -> None:
        await chosen(home, "daylio.csv")
        await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())
        assert words.WORD(word="calm", count=1) in says(home)
        home.assert_accessible()
        good = check_in_words.MOOD(mood="good", number=4, total=5)
        before = words.FOUND_MOODS(count=14)
        assert before in says(home)
        for after in (words.FOUND_MOODS(count=15), before, words.FOUND_MOODS(count=15)):
            await home.press(good)
            await home.app.until(lambda after=after: after in says(home))  # type: ignore[misc]
        await home.press(words.IMPORT(count=13))
        await home.app.until(lambda: words.IMPORTED() in says(home))
        assert home.ask(alive) == (13, 15)
        calm = home.ask(lambda db: [row.valence for row in db.exec(select(CheckIn)) if row.words[0].text == "calm"])
        assert calm == [0.4]

    visit(journal_data, story, route=routes.Import())


def test_of_many_words_some_are_asked_at_a_time(journal_data: Path, tmp_path: Path) -> None:
    """The most frequent stand first; the others come with a press."""
    rows = [f"2025-03-{day:02d},word {day if day > 2 else 1}" for day in range(1, 14)]
    (tmp_path / "table").write_text("\n".join(["date,mood", *rows]))

    async def story(home: Indoors) -> None:
        picks(home, tmp_path / "table")
        await home.press(words.CHOOSE())
        await home.app.until(lambda: words.WORD(word="word 1", count=2) in says(home))
        assert words.WORD(word="word 13", count=1) not in says(home)
        await home.press(words.MORE_WORDS(count=7))
        await home.press(words.MORE_WORDS(count=2))
        assert words.WORD(word="word 13", count=1) in says(home)

    visit(journal_data, story, route=routes.Import())


def test_what_is_of_no_app_is_told(journal_data: Path, tmp_path: Path) -> None:
    """One calm sentence, and another file can be chosen."""
    (tmp_path / "file").write_bytes(b"only words")

    async def story(home: Indoors) -> None:
        picks(home, tmp_path / "file")
        await home.press(words.CHOOSE())
        await home.app.until(lambda: common.sorry(ForeignFileUnknown()) in says(home))
        home.app.client.answers["pick_files"] = []
        await home.press(words.CHOOSE())
        await home.app.settle()
        await chosen(home, "dayone.zip")
        await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())

    visit(journal_data, story, route=routes.Import())


def test_a_backup_is_told_where_it_comes_in(journal_data: Path, tmp_path: Path) -> None:
    """It is no file of another app, and there is a place for it."""
    (tmp_path / "file").write_bytes(b"age-encryption.org/v1\n-> scrypt")

    async def story(home: Indoors) -> None:
        picks(home, tmp_path / "file")
        await home.press(words.CHOOSE())
        await home.app.until(lambda: common.sorry(ForeignFileSealed()) in says(home))
        assert add_words.TITLE() in common.sorry(ForeignFileSealed())
        assert backup_words.TITLE() in common.sorry(ForeignFileSealed())
        assert common.sorry(ForeignFileSealed()) != common.sorry(ForeignFileUnknown())

    visit(journal_data, story, route=routes.Import())


def test_lines_that_could_not_be_read_are_shown(journal_data: Path, tmp_path: Path) -> None:
    """How many, and on a press which."""
    (tmp_path / "table").write_text("date,text\n2025-03-08,a day\nyesterday,no day\n")

    async def story(home: Indoors) -> None:
        picks(home, tmp_path / "table")
        await home.press(words.CHOOSE())
        await home.app.until(lambda: words.IMPORT(count=1) in home.lamps())
        assert "Could not be read: 3." not in says(home)
        await home.press(words.SHOW_THEM())
        assert "Could not be read: 3." in says(home)

    visit(journal_data, story, route=routes.Import())


def test_it_can_be_stopped(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two parts; then nothing of it is in the journal, and no row of it is left."""
    monkeypatch.setattr(reading, "AT_A_TIME", 1)
    parts: list[float] = []

    async def story(home: Indoors) -> None:
        looked = Looked(found("dayone.zip"), "UTC")
        stopped = await reading.bring_in(home.services, looked, stopped=lambda: len(parts) > 3, on_part=parts.append)
        assert stopped is None
        assert parts == sorted(parts)
        assert len(parts) == 4
        assert home.ask(lambda db: db.exec(select(Entry)).all()) == []

    visit(journal_data, story, route=routes.Import())


def test_what_touches_all_rows_at_once_does_it_in_a_thread(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Showing, undoing and putting back years of rows takes longer than a press may wait."""
    where: dict[str, bool] = {}

    def noted(name: str) -> None:
        verb = getattr(imports, name)

        def does(*args: Any, **how: Any) -> Any:
            where[name] = threading.current_thread() is threading.main_thread()
            return verb(*args, **how)

        monkeypatch.setattr(imports, name, does)

    for name in ("finish", "undo", "redo"):
        noted(name)

    async def story(home: Indoors) -> None:
        await chosen(home, "dayone.zip")
        await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())
        await home.press(words.IMPORT(count=13))
        await home.app.until(lambda: words.IMPORTED() in says(home))
        await home.press(common.UNDO())
        await home.app.until(lambda: words.UNDONE() in says(home))
        await home.press(words.PUT_BACK())
        await home.app.until(lambda: words.IS_BACK() in says(home))

    visit(journal_data, story, route=routes.Import())
    assert where == {"finish": False, "undo": False, "redo": False}


def test_a_full_disk_leaves_nothing(journal_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said; what was written is taken out again."""
    write = imports.write_part
    monkeypatch.setattr(reading, "AT_A_TIME", 1)
    calls: list[int] = []

    def fails(db: Session, new: Any, **how: Any) -> int:
        calls.append(1)
        if len(calls) > 3:
            raise StorageFailed("full")
        return write(db, new, **how)

    monkeypatch.setattr(imports, "write_part", fails)

    async def story(home: Indoors) -> None:
        await chosen(home, "dayone.zip")
        await home.app.until(lambda: words.IMPORT(count=13) in home.lamps())
        await home.press(words.IMPORT(count=13))
        await home.app.until(lambda: common.sorry(StorageFailed()) in says(home))
        assert home.ask(lambda db: db.exec(select(Entry)).all()) == []

    visit(journal_data, story, route=routes.Import())


def test_the_copy_of_a_phone_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A phone copies what is chosen into the app's cache: it is deleted; a file elsewhere is not."""
    monkeypatch.setenv("FLET_APP_STORAGE_CACHE", str(tmp_path / "cache"))
    copy, own = tmp_path / "cache" / "file_picker" / "1" / "export.zip", tmp_path / "export.zip"
    copy.parent.mkdir(parents=True)
    for path in (copy, own):
        path.write_bytes(b"words")
        Chosen(path=str(path), is_copy=True).forget()
    assert not copy.exists()
    assert own.exists()


def test_a_zone_is_found_by_its_city() -> None:
    """Cities that begin with the letters come first; one letter finds nothing."""
    assert zone_names.like("york", 3)[0] == "America/New_York"
    assert zone_names.like("new york", 3) == ["America/New_York"]
    assert zone_names.like("b", 3) == []
    assert "Chosen" in repr(Chosen(path="secret"))
    assert "secret" not in repr(Chosen(path="secret"))
