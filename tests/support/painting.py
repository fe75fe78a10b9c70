"""A window that lays everything out and tells it, and paints nothing, until somebody wants to see it.

Without a graphics card the painting is done in software, and takes as much time as everything else a tour does.
Flutter paints in a worker of its own: only what that draws into its canvas is left out there. What lies where, what is
told, focus, typing and scrolling do not come from the picture, and are what they are.
"""

from playwright.sync_api import Page

_CHANNEL = "painting of a tour"
_PAPER = [0.96, 0.93, 0.88, 1]
"""All that is seen: the opening picture goes once it sees that something is painted."""
_IN_THE_WORKER = f"""
let painting = false;
const asked = new BroadcastChannel('{_CHANNEL}');
asked.onmessage = ({{data}}) => {{ painting = data.paint; asked.postMessage({{done: data.paint}}); }};
for (const kind of [self.WebGL2RenderingContext, self.WebGLRenderingContext]) {{
  for (const name of Object.getOwnPropertyNames(kind?.prototype ?? {{}}).filter(name => name.startsWith('draw'))) {{
    if (typeof Object.getOwnPropertyDescriptor(kind.prototype, name).value !== 'function') continue;
    const draw = kind.prototype[name];
    kind.prototype[name] = function (...how) {{ return painting ? draw.apply(this, how) : undefined; }};
  }}
  if (!kind) continue;
  const {{clear, clearColor}} = kind.prototype;
  let colour = [0, 0, 0, 0];
  kind.prototype.clearColor = function (...parts) {{ colour = parts; clearColor.apply(this, parts); }};
  kind.prototype.clear = function (what) {{
    if (!painting) clearColor.apply(this, {_PAPER});
    clear.call(this, what);
    if (!painting) clearColor.apply(this, colour);
  }};
}}
"""
UNPAINTED = f"""(() => {{
  const Plain = Worker;
  window.Worker = function (address, options) {{
    const lines = [{_IN_THE_WORKER!r}, `importScripts(${{JSON.stringify(String(address))}});`];
    const script = new Blob(lines, {{type: 'text/javascript'}});
    return new Plain(URL.createObjectURL(script), options);
  }};
}})()"""
"""Runs in a page before everything else."""

_ASK = f"""paint => new Promise(done => {{
  const asking = new BroadcastChannel('{_CHANNEL}');
  asking.onmessage = () => {{ asking.close(); done(); }};
  asking.postMessage({{paint}});
}})"""


def paint(page: Page, *, on: bool) -> None:
    """Draw in this window from its next frame on, or no more."""
    page.evaluate(_ASK, on)
