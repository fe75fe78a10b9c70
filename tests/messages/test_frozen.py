"""Nothing is said at import: it would stay in the language of that moment."""

import subprocess
import sys

SAYING = """
import importlib, pkgutil, traceback
from kapjournal import messages
from kapjournal.messages import message

said = []
def noted(declared, *given, **values):
    said.append(f"{declared!r} in {traceback.extract_stack(limit=2)[0].name}")
    return ""
message.Message.__call__ = message.Message.plain = message.Plural.__call__ = noted
import kapjournal
for module in pkgutil.walk_packages(kapjournal.__path__, "kapjournal."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(*said, sep="\\n")
"""


def test_no_module_says_anything_while_it_is_imported() -> None:
    """A constant, a table or a default argument holds the message, and whoever draws says it."""
    ended = subprocess.run([sys.executable, "-c", SAYING], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == ""
