"""What is typed is on the disk within half a second, whatever happens next."""

from typing import Any

import flet as ft
import pytest

from kapjournal.app import App as KapJournal
from kapjournal.care import drafts
from kapjournal.errors import StorageFailed
from kapjournal.options import Options
from kapjournal.views.desk import Desk
from kapjournal.views.drafting import REST_S, DraftKeeper
from tests.support.page_harness import opened, run
from tests.support.vaults import PASSPHRASE

PLACE = drafts.note_place()


async def at_work(data: Any, page: ft.Page) -> tuple[KapJournal, Desk]:
    kap = KapJournal(Options(data=data))
    await kap.keeper.unlock(PASSPHRASE)
    return kap, Desk(page, kap.keeper)


def stored(desk: Desk) -> dict[str, str] | None:
    return desk.read(lambda db: drafts.load(db, PLACE))


def empty_page(page: ft.Page) -> None:
    page.title = "empty"


def test_half_a_second_after_a_keystroke_it_is_saved(journal_data: Any) -> None:
    """However fast the typing goes on: the time runs from the first unsaved key, not from the last."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, desk = await at_work(journal_data, app.page)
            draft = DraftKeeper(desk, PLACE)
            draft.put("", "one")
            assert stored(desk) is None
            await app.until(lambda: stored(desk), timeout_s=REST_S * 3)
            assert stored(desk) == {"": "one"}
            kap.keeper.lock()

    run(story())


def test_locking_saves_the_last_letter(journal_data: Any) -> None:
    """What was typed a moment before the lock is there after it."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, desk = await at_work(journal_data, app.page)
            draft = DraftKeeper(desk, PLACE)
            draft.watch()
            draft.put("", "the last letter")
            kap.keeper.lock()
            await kap.keeper.unlock(PASSPHRASE)
            assert stored(desk) == {"": "the last letter"}
            kap.keeper.lock()

    run(story())


def test_leaving_the_screen_saves(journal_data: Any) -> None:
    """Back, close, another tab: all the same."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, desk = await at_work(journal_data, app.page)
            draft = DraftKeeper(desk, PLACE)
            draft.put("", "before I go")
            draft.leave()
            assert stored(desk) == {"": "before I go"}
            assert DraftKeeper(desk, PLACE).get("") == "before I go"
            kap.keeper.lock()

    run(story())


def test_a_disk_that_refuses_is_said_calmly_and_tried_again(journal_data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words stay on the screen, and the next key saves them all."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, desk = await at_work(journal_data, app.page)
            draft = DraftKeeper(desk, PLACE)

            def full(*_: Any, **__: Any) -> None:
                raise StorageFailed("full")

            with monkeypatch.context() as broken:
                broken.setattr(drafts, "save", full)
                draft.put("", "kept in")
                draft.save()
            assert len(app.dialogs()) == 1
            assert draft.get("") == "kept in"
            draft.put("", "kept in mind")
            draft.save()
            assert stored(desk) == {"": "kept in mind"}
            kap.keeper.lock()

    run(story())


def test_a_draft_that_could_not_be_read_is_never_written_over(
    journal_data: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waited there and what was typed since are both kept, in this order."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, desk = await at_work(journal_data, app.page)
            first = DraftKeeper(desk, PLACE)
            first.put("", "written before")
            first.leave()

            def refused(*_: Any) -> None:
                raise StorageFailed("refused")

            with monkeypatch.context() as broken:
                broken.setattr(drafts, "load", refused)
                second = DraftKeeper(desk, PLACE)
            second.put("", "written since")
            second.save()
            assert stored(desk) == {"": "written before\n\nwritten since"}
            kap.keeper.lock()

    run(story())


def test_what_a_full_disk_refused_is_saved_when_the_screen_goes(
    journal_data: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No further key is needed for it."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, desk = await at_work(journal_data, app.page)
            draft = DraftKeeper(desk, PLACE)

            def full(*_: Any, **__: Any) -> None:
                raise StorageFailed("full")

            with monkeypatch.context() as broken:
                broken.setattr(drafts, "save", full)
                draft.put("", "the last sentence")
                draft.save()
            draft.leave()
            assert stored(desk) == {"": "the last sentence"}
            kap.keeper.lock()

    run(story())


def test_what_is_put_at_the_place_from_elsewhere_is_never_written_over(journal_data: Any) -> None:
    """Both texts are kept, and none of them twice."""

    async def story() -> None:
        async with opened(empty_page) as app:
            kap, desk = await at_work(journal_data, app.page)
            draft = DraftKeeper(desk, PLACE)
            draft.put("", "mine")
            draft.save()
            assert not draft.catch_up()
            desk.read(lambda db: drafts.save(db, PLACE, {"": "mine\n\ntheirs"}, now=desk.now()))
            draft.put("", "mine and more")
            draft.save()
            assert stored(desk) == {"": "theirs\n\nmine and more"}
            assert not draft.catch_up()
            kap.keeper.lock()

    run(story())
