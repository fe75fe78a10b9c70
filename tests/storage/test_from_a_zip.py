"""On phones the packages may lie in a zip file: nothing of ours is looked for beside a source file."""

import subprocess
import sys
import zipfile
from pathlib import Path

import kapjournal

_CODE = """
import sys
sys.path.insert(0, sys.argv[1])
from kapjournal.storage import recovery_text, word_list
assert ".zip" in word_list.__file__
print(len(word_list.words()), recovery_text.read("Recovery words: " + " ".join(word_list.phrase_of(bytes(16)))))
"""


def test_the_word_list_is_read_from_a_zip(tmp_path: Path) -> None:
    """Recovery words can be made and read where the app was packed into a zip."""
    source = Path(kapjournal.__file__).parent
    packed = tmp_path / "site.zip"
    with zipfile.ZipFile(packed, "w") as zipped:
        for path in source.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                zipped.write(path, Path("kapjournal", path.relative_to(source)))
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _CODE, packed], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.stdout == f"2048 {'abandon ' * 11}about\n", ran.stderr
