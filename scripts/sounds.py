"""Makes the sounds of the practices: python -m scripts.sounds

Three soft tones, made of sines by this file and by nothing else, into assets/sounds/. No sound begins at once: what
starts within a few milliseconds is heard as a click, and startles.
"""

import math
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "assets" / "sounds"
RATE = 22_050
LOUDEST = 0.3
"""Of what the format can hold; the device's own volume does the rest."""
FADE_S = 0.15


@dataclass(frozen=True)
class Partial:
    """One sine in a tone: times the tone's own frequency, how loud beside the others, seconds until it is half gone."""

    times: float
    loud: float
    half_s: float


@dataclass(frozen=True)
class Tone:
    """`rise_s` is how long it takes to its full loudness."""

    hertz: float
    seconds: float
    rise_s: float
    partials: tuple[Partial, ...]


SOUNDS = {
    # A small bowl that is struck with felt: the partials of a bowl are not those of a string.
    "step": Tone(392.0, 3.2, 0.03, (Partial(1, 1, 0.7), Partial(2.7, 0.22, 0.35), Partial(5.1, 0.06, 0.15))),
    # A breath: it swells, and goes; in lies above out.
    "breathe-in": Tone(293.66, 2.2, 0.45, (Partial(1, 1, 0.6), Partial(2, 0.12, 0.4))),
    "breathe-out": Tone(220.0, 2.2, 0.45, (Partial(1, 1, 0.6), Partial(2, 0.12, 0.4))),
}


def main() -> None:
    """Write the file of every sound."""
    FOLDER.mkdir(exist_ok=True)
    for name, tone in SOUNDS.items():
        path = FOLDER / f"{name}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(array("h", samples(tone)).tobytes())
        print(path)


def samples(tone: Tone) -> list[int]:
    """The tone as 16-bit samples, `RATE` of them a second."""
    waves = [_at(tone, number / RATE) for number in range(round(tone.seconds * RATE))]
    return _scaled(waves)


def _at(tone: Tone, second: float) -> float:
    rise = math.sin(min(1.0, second / tone.rise_s) * math.pi / 2) ** 2
    fade = min(1.0, (tone.seconds - second) / FADE_S)
    told: float = sum(
        partial.loud * 0.5 ** (second / partial.half_s) * math.sin(math.tau * tone.hertz * partial.times * second)
        for partial in tone.partials
    )
    return rise * fade * told


def _scaled(waves: Sequence[float]) -> list[int]:
    most = max(abs(each) for each in waves)
    return [round(each / most * LOUDEST * 32_767) for each in waves]


if __name__ == "__main__":
    main()
