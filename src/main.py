"""Where an app made by `flet build` starts."""

import sys

from kapjournal import cli, surroundings
from kapjournal.options import Options
from kapjournal.storage.paths import data_folder
from kapjournal.undumped import keep_out_of_dumps


def main() -> None:
    """Run KapJournal in the app's own storage; a phone runs one instance of it at a time by itself."""
    if not surroundings.is_packaged():
        # Run by hand, Flet would look for a window program, and fetch one.
        sys.exit(cli.main())
    keep_out_of_dumps()
    surroundings.settle(packaged=True)
    from kapjournal import app  # noqa: PLC0415 - Flet reads the environment

    data = data_folder(None)
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    app.run_packaged(Options(data=data))


if __name__ == "__main__":
    main()
