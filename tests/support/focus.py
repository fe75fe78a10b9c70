"""Where the keyboard is: a walk with Tab over everything on a screen; and whether it is seen to be there."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import repeat

from PIL import Image, ImageChops

from kapjournal.views.words import common
from tests.support.frames import FRAME
from tests.support.screens import Screen
from tests.support.targets import at_rest
from tests.support.ui import Ui

NEXT_PANE, MOST_PANES = "Control+F6", 3
"""In a wide window it leads past a long list to what stands beside it."""
SPARE_TABS = 16
"""More than what a screen shows at first: Tab also comes to what lies below its edge. What lies before the place that
has the focus at first is come to backwards: forwards a long list lies between."""
STUCK = 12
"""So many keys that lead nowhere end the walk, which waits for each."""
GO_BY_THEMSELVES = (common.HUSH, common.UNDO)
"""What was said a moment ago may be gone before Tab comes to it."""
RING_CHANGES = 60
"""How much a pixel of the ring differs from what was there, of 255; 3:1 on these grounds is more."""
_READ = f"""async before => {{
  const pressed = '[role=button], [role=checkbox], [role=switch], [role=tab], [role=link], input, textarea';
  const node = () => document.activeElement.closest('flt-semantics');
  for (let frames = 60; frames && before !== null && (!node() || node().id === before); frames--)
    await {FRAME};
  const told = each => {{
    const box = each.getBoundingClientRect(), role = each.getAttribute('role') || each.tagName.toLowerCase();
    const name = (each.getAttribute('aria-label') || each.innerText || '').trim();
    return [each.closest('flt-semantics').id, role, name, [box.x, box.y, box.right, box.bottom]];
  }};
  const all = [...document.querySelectorAll('flt-semantics-host :is(' + pressed + ')')]
    .filter(each => each.getAttribute('aria-disabled') !== 'true' && !each.disabled);
  const here = node() && all.find(each => each.closest('flt-semantics') === node());
  return [node()?.id || "", here ? told(here) : null, all.filter(each => {{
    const box = each.getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
  }}).map(told)];
}}"""


@dataclass(frozen=True)
class Stop:
    """One place where Tab can stop; `node` is its own for as long as it is in sight."""

    node: str
    role: str
    name: str
    box: tuple[float, float, float, float]

    @property
    def what(self) -> tuple[str, str]:
        """The same however often it is scrolled out of sight and back."""
        return self.role, self.name


@dataclass
class _Walk:
    """Where the keyboard is, and what it has come to."""

    node: str
    reached: set[tuple[str, str]]


def faults_of_the_walk(ui: Ui, screen: Screen) -> Iterator[str]:
    """What Tab does not come to, and what has no name."""
    at_rest(ui)
    node, here, found = _read(ui, None)
    going = {name() for name in GO_BY_THEMSELVES}
    wanted = {stop.what for stop in found if stop.name not in going}
    yield from (f"{screen.name}: a {stop.role} has no name" for stop in found if not stop.name)
    # Where it is already, it has come to.
    walk = _Walk(node, {here.what} if here else set())
    stuck = 0
    for key in _keys(len(wanted) + SPARE_TABS, walk):
        left = walk.node
        ui.press(key)
        walk.node, here, _ = _read(ui, left)
        stuck = stuck + 1 if walk.node == left else 0
        if stuck == STUCK:
            break
        if here and here.what not in walk.reached:
            walk.reached.add(here.what)
        if wanted <= walk.reached:
            return
    for _, name in sorted(wanted - walk.reached):
        yield f"{screen.name}: the keyboard does not come to {name!r}"


def faults_of_the_ring(ui: Ui, screen: Screen, shown: set[str]) -> Iterator[str]:
    """What looks the same with the keyboard on it and without; of each kind the first, if it is not `shown` yet.

    For a window that is painted.
    """
    at_rest(ui)
    node, *_ = _read(ui, None)
    for key in ("Tab", "Shift+Tab"):  # a ring shows from the first key on
        ui.press(key)
        node, here, found = _read(ui, node)
    for _ in range(len(found) + SPARE_TABS):
        stop = here if here and here.role not in shown else None
        lit = _picture(ui) if stop else None
        ui.press("Tab")
        node, here, _ = _read(ui, node)
        if stop and lit:
            shown.add(stop.role)
            if not _differs(ui, lit, stop):
                yield f"{screen.name}: nothing shows that the keyboard is on {stop.name!r}"


def _keys(most: int, walk: _Walk) -> Iterator[str]:
    """Forwards, through the panes one after the other, and backwards.

    A busy machine may tell of a place only when the keyboard has left it: then once more.
    """
    for _ in range(2):
        yield from repeat("Tab", most)
        for _ in range(MOST_PANES):
            left = walk.node
            yield NEXT_PANE
            if walk.node == left:
                break
            yield from _in_the_pane(walk)
        yield from repeat("Shift+Tab", 2 * most)


def _in_the_pane(walk: _Walk) -> Iterator[str]:
    """Until a while has brought nothing new."""
    idle = 0
    while idle < SPARE_TABS:
        before = len(walk.reached)
        yield "Tab"
        idle = 0 if len(walk.reached) > before else idle + 1


def _read(ui: Ui, before: str | None) -> tuple[str, Stop | None, list[Stop]]:
    """Where the keyboard is once it has left the node `before`, which may be a text that can only be copied; and all
    that can be pressed and is on the screen."""
    node, here, found = ui.page.evaluate(_READ, before)
    return node, _stop(here) if here else None, [_stop(each) for each in found]


def _stop(told: list[object]) -> Stop:
    node, role, name, box = told
    assert isinstance(box, list)
    left, top, right, bottom = box
    return Stop(str(node), str(role), str(name), (left, top, right, bottom))


def _picture(ui: Ui) -> Image.Image:
    """A point for each logical pixel."""
    size = ui.page.viewport_size
    assert size is not None
    taken = Image.open(BytesIO(ui.shot())).convert("L")
    return taken.resize((size["width"], size["height"]), Image.Resampling.NEAREST)


def _differs(ui: Ui, lit: Image.Image, stop: Stop) -> bool:
    left, top, right, bottom = (round(edge) for edge in stop.box)
    area = (left - 2, top - 2, right + 2, bottom + 2)
    _, most = ImageChops.difference(lit.crop(area), _picture(ui).crop(area)).getextrema()
    return isinstance(most, float | int) and most >= RING_CHANGES
