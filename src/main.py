"""Where an app made by `flet build` starts."""

from kapjournal import app
from kapjournal.options import Options
from kapjournal.storage.paths import data_folder


def main() -> None:
    """Run KapJournal in the app's own storage; a phone runs one instance of it at a time by itself."""
    data = data_folder(None)
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    app.run_native(Options(data=data))


if __name__ == "__main__":
    main()
