"""A sealed file on its way out: on the disk under no name, until somebody says where it should go."""

import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kapjournal.errors import StorageFailed
from kapjournal.sharing.cache_copies import folders_of_the_phone, nameless_file

_PIECE = 1024 * 1024


@dataclass(frozen=True, repr=False, eq=False)
class SealedFile:
    """What is in it is encrypted: nothing else may touch a disk on its way. It goes with whoever holds it."""

    stream: BinaryIO

    def named(self, name: str) -> Path:
        """A copy under this name for the share sheet of a phone, in the cache of the app, which is swept.

        Raises StorageFailed; nothing of it is there then.
        """
        try:
            folder = Path(tempfile.mkdtemp(dir=next(iter(folders_of_the_phone()), None)))
            with ExitStack() as undo:
                undo.callback(shutil.rmtree, folder)
                self.stream.seek(0)
                with (folder / name).open("xb") as copy:
                    shutil.copyfileobj(self.stream, copy, _PIECE)
                undo.pop_all()
        except OSError as error:
            raise StorageFailed(f"a sealed file could not be named: {error.strerror}") from error
        return folder / name


@contextmanager
def sealing() -> Iterator[SealedFile]:
    """A file to be written. Whatever goes wrong meanwhile, nothing of it is left. Raises StorageFailed."""
    with ExitStack() as tidy:
        try:
            sealed = SealedFile(tidy.enter_context(nameless_file()))
            yield sealed
        except OSError as error:
            raise StorageFailed(f"a sealed file could not be written: {error.strerror}") from error
        weakref.finalize(sealed, tidy.pop_all().close)
