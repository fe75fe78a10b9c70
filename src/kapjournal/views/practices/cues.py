"""What tells eyes that are closed that a practice goes on."""

from collections.abc import Callable

from kapjournal.care.pacing import Move
from kapjournal.care.records import settings
from kapjournal.views.shell.device import Sound, use_nudge, use_sounds
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices

Cue = Callable[[Sound], None]
OF_A_BREATH = {Move.RISES: Sound.BREATHE_IN, Move.FALLS: Sound.BREATHE_OUT}


def use_cue(services: ScreenServices) -> Cue:
    """A sound, a small tap, both or neither, as was chosen. It belongs to the screen on which the practice ends: a last
    sound is heard to its end there."""
    chosen = use_query(services, settings.read).value or settings.Settings()
    sound = use_sounds(services, wanted=chosen.practice_sound)
    nudge = use_nudge(services)

    def cue(which: Sound) -> None:
        sound(which)
        if chosen.practice_vibration:
            nudge()

    return cue
