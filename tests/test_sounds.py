"""The sounds that come with the app are those that their script makes, and none of them startles."""

import sys
import wave
from array import array
from pathlib import Path

import pytest
from scripts import sounds

from kapjournal.resources import assets_dir
from kapjournal.views.shell.device import Sound

LOUDEST = 32_767
SOFT_S = 0.004
"""What is loud within so little time is heard as a click."""


def recorded(path: Path) -> list[int]:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, sounds.RATE)
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return list(samples)


def test_every_sound_has_its_file() -> None:
    files = {path.stem for path in (assets_dir() / "sounds").iterdir()}
    assert files == set(Sound) == set(sounds.SOUNDS)


@pytest.mark.parametrize("name", Sound)
def test_a_file_is_what_the_script_makes(name: Sound) -> None:
    """To the last bit but one: computers round sines in their own ways."""
    made, kept = sounds.samples(sounds.SOUNDS[name]), recorded(assets_dir() / "sounds" / f"{name}.wav")
    assert len(made) == len(kept)
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1


@pytest.mark.parametrize("name", Sound)
def test_a_sound_comes_and_goes_softly(name: Sound) -> None:
    samples = recorded(assets_dir() / "sounds" / f"{name}.wav")
    loudest = max(map(abs, samples))
    edge = round(SOFT_S * sounds.RATE)
    assert loudest <= 0.31 * LOUDEST
    assert max(map(abs, [*samples[:edge], *samples[-edge:]])) < loudest / 8
