"""What only the browser itself can do or tell: the whole document, and whether anybody looks at it."""

from playwright.sync_api import Page

_TEXT = """() => {
  const found = [];
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      for (const attribute of node.attributes) found.push(attribute.value);
      if (typeof node.value === 'string') found.push(node.value);
      if (node.shadowRoot) look(node.shadowRoot);
    }
    node.childNodes.forEach(look);
  };
  look(document);
  return found.join('\\n');
}"""

_VISIBILITY = """state => {
  Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => state});
  Object.defineProperty(document, 'hidden', {configurable: true, get: () => state === 'hidden'});
  document.dispatchEvent(new Event('visibilitychange'));
}"""


def all_text(page: Page) -> str:
    """Every text, attribute and value in the document, shadow trees included."""
    text: str = page.evaluate(_TEXT)
    return text


def hide(page: Page) -> None:
    """Put the tab out of sight, as switching to another one does."""
    page.evaluate(_VISIBILITY, "hidden")


def show(page: Page) -> None:
    """Bring the tab back into sight."""
    page.evaluate(_VISIBILITY, "visible")
