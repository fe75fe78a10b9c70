"""Where everything that can be pressed lies on the screen, read off the accessibility tree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kapjournal.views.words import check_in
from tests.support.ui import Ui

TOUCH, LEAST = 48.0, 24.0
"""Both ways; the least is for a word among the words of the mood pad, where a finger can touch any other place too."""
SLACK = 1.0
"""Edges are rounded to pixels."""
_PRESSED = "[role=button], [role=checkbox], [role=switch], [role=tab], [role=link], button, input, textarea"
_READ = """([pressed, pad]) => [...document.querySelectorAll('flt-semantics-host')].flatMap(host =>
  [...host.querySelectorAll(pressed)].map(node => {
    const whole = node.getBoundingClientRect();
    let scrolls = false;
    const seen = {left: 0, top: 0, right: innerWidth, bottom: innerHeight};
    for (let up = node.parentElement; up && up !== host; up = up.parentElement) {
      const flow = getComputedStyle(up).overflow;
      if (!flow.includes('scroll') && !flow.includes('hidden') && !flow.includes('auto')) continue;
      const box = up.getBoundingClientRect();
      scrolls = scrolls || whole.bottom >= box.bottom - 1 || whole.top <= box.top + 1
        || whole.right >= box.right - 1 || whole.left <= box.left + 1;
      seen.left = Math.max(seen.left, box.left); seen.right = Math.min(seen.right, box.right);
      seen.top = Math.max(seen.top, box.top); seen.bottom = Math.min(seen.bottom, box.bottom);
    }
    const shown = [Math.max(whole.left, seen.left), Math.max(whole.top, seen.top),
                   Math.min(whole.right, seen.right), Math.min(whole.bottom, seen.bottom)];
    return {
      name: (node.getAttribute('aria-label') || node.innerText || '').trim(),
      kind: node.getAttribute('role') || node.tagName.toLowerCase(),
      scrolls, pad: node.closest(`[aria-label^="${pad}"]`) !== null,
      whole: [whole.left, whole.top, whole.right, whole.bottom], shown,
      inside: node.parentElement.closest(pressed) !== null || node.querySelector(pressed) !== null,
    };
  }))"""


@dataclass(frozen=True)
class Box:
    """Left, top, right and bottom in logical pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: "Box") -> bool:
        return (
            self.left - SLACK <= other.left
            and other.right <= self.right + SLACK
            and self.top - SLACK <= other.top
            and other.bottom <= self.bottom + SLACK
        )

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than their edges."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        tall = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > SLACK and tall > SLACK


@dataclass(frozen=True)
class Target:
    """One thing to press: `whole` as it lies, `shown` as much of it as is not scrolled away. `nested` in another one,
    or with another one in it."""

    name: str
    kind: str
    whole: Box
    shown: Box
    nested: bool
    at_edge: bool
    """Of a part that scrolls: Flutter tells only what is in sight of it."""
    on_pad: bool

    @property
    def is_field(self) -> bool:
        return self.kind in ("input", "textarea", "textbox")

    @property
    def is_cut(self) -> bool:
        """Too small for a finger, and not because the rest of it is scrolled away."""
        least = LEAST if self.on_pad else TOUCH
        return not self.at_edge and min(self.whole.width, self.whole.height) < least - SLACK

    @property
    def visible(self) -> bool:
        return self.shown.width > SLACK and self.shown.height > SLACK


def targets(ui: Ui) -> list[Target]:
    """All that can be pressed and is at least partly on the screen."""
    found = [
        Target(
            each["name"],
            each["kind"],
            Box(*each["whole"]),
            Box(*each["shown"]),
            each["inside"],
            each["scrolls"],
            each["pad"],
        )
        for each in ui.page.evaluate(_READ, [_PRESSED, _mood_pad()])
    ]
    return [target for target in found if target.visible]


def _mood_pad() -> str:
    """How its name begins, whatever is chosen on it."""
    return check_in.mood_map(None, by_keys=False).split("\n", 1)[0]


def at_rest(ui: Ui) -> list[Target]:
    """All targets, once nothing moves any more."""
    ui.settle()
    return targets(ui)


def overlaps(found: Sequence[Target]) -> Iterator[str]:
    """Pairs that lie on top of each other."""
    for one, other in combinations(found, 2):
        if one.shown.meets(other.shown) and not (one.nested and other.nested) and not _in_field(one, other):
            yield f"{one.name!r} and {other.name!r}"


def _in_field(one: Target, other: Target) -> bool:
    """A button at the end of a field, like the eye of a passphrase."""
    fields = [each for each in (one, other) if each.is_field]
    return len(fields) == 1 and all(fields[0].whole.holds(each.whole) for each in (one, other))
