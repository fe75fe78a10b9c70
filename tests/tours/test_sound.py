"""For those who close their eyes."""

from playwright.sync_api import Browser

from kapjournal import routes
from kapjournal.views.practices.leading import ARRIVE_S
from kapjournal.views.words import practice as practice_words
from tests.support.browser import PHONE, window
from tests.support.server import Server
from tests.support.steps import choose, open_at

NOTE_WHAT_IS_PLAYED = """
const play = HTMLMediaElement.prototype.play;
window.played = [];
HTMLMediaElement.prototype.play = function() {
  window.played.push(new URL(this.src).pathname);
  return play.call(this);
};"""
UP_TO_TWO = "() => window.played.length >= 2"


def test_a_breath_is_heard(browser: Browser, journal: Server) -> None:
    """The browser has what it takes, from this server alone; nothing is loaded before sound is switched on."""
    with window(browser, PHONE) as ui:
        ui.page.add_init_script(NOTE_WHAT_IS_PLAYED)
        open_at(ui, journal, routes.Practice(practice_id="breathing.paced"))
        assert not [url for url in ui.requests if "/sounds/" in url]
        ui.tap(ui.role("switch", practice_words.SOUND()))
        ui.page.wait_for_function("() => window.played.length")
        choose(ui, practice_words.START())
        ui.rest(ARRIVE_S)
        ui.page.wait_for_function(UP_TO_TWO)
        assert ui.page.evaluate("window.played") == ["/sounds/step.wav", "/sounds/breathe-in.wav"]
        ui.check()
