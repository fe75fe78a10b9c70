"""On phones the packages may lie in a zip file, and there the languages are as well."""

import subprocess
import sys
import zipfile
from pathlib import Path

import kapjournal

_CODE = """
import sys
sys.path.insert(0, sys.argv[1])
from datetime import date
from kapjournal import errors, messages
from kapjournal.messages import catalogue, dates
from kapjournal.views.words import common
assert ".zip" in catalogue.__file__
messages.use("en-GB")
print(common.sorry(errors.VaultMissing()), dates.long_date(date(2026, 11, 4)))
"""


def test_a_language_is_read_from_a_zip(tmp_path: Path) -> None:
    """Its words and how it writes dates; what it does not say is said as in the base."""
    source = Path(kapjournal.__file__).parent
    packed = tmp_path / "site.zip"
    with zipfile.ZipFile(packed, "w") as zipped:
        for path in source.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                zipped.write(path, Path("kapjournal", path.relative_to(source)))
    ran = subprocess.run(
        [sys.executable, "-I", "-c", _CODE, packed], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.stdout == "There is no journal in this place any more. Nothing was changed. 4 November 2026\n", (
        ran.stderr
    )
