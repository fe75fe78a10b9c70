"""Where the files shipped with the app lie: fonts, drawings and the page of the browser mode."""

from functools import cache
from pathlib import Path

from kapjournal import start_words as words
from kapjournal.errors import StartError


@cache
def assets_dir() -> Path:
    """Return the folder that holds `fonts/`, `drawings/` and `index.html`; raise StartError if it was not shipped."""
    package = Path(__file__).resolve().parent
    candidates = (
        package / "assets",  # an installed wheel
        package.parent / "assets",  # an app made by `flet build`, and a clone: a link there
        package.parent.parent / "assets",  # a clone on a computer that has no symbolic links
    )
    for folder in candidates:
        if (folder / "index.html").is_file():
            return folder
    raise StartError(words.FILES_MISSING())
