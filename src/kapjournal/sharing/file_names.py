"""What a file that is handed over is called: the day, a label that the patient chose, and which one of that day it is.

Nothing else about the patient: whoever carries the file can read its name.
"""

import unicodedata
from datetime import date

from kapjournal.sharing.sealing import SUFFIX

LABEL_BYTES = 60
"""Of a label, in UTF-8: with the rest far below what any file system takes."""


def file_name(made_on: date, *, label: str = "", number: int = 1, suffix: str = SUFFIX) -> str:
    """'kapjournal-2026-11-20.kapjournal.age', 'kapjournal-2026-11-20-for-Dr-May_2.pdf'.

    `number` counts the files of one day. A label has no underscore, so no two of a day have one name, also where
    capitals are not told from small letters.
    """
    tidy = tidy_label(label)
    after = (f"-{tidy}" if tidy else "") + (f"_{number}" if number > 1 else "")
    return f"kapjournal-{made_on.isoformat()}{after}{suffix}"


def tidy_label(typed: str) -> str:
    """The letters and digits of a label, of any script, joined by hyphens: what every file system and terminal takes.

    Empty where there are none.
    """
    spoken = unicodedata.normalize("NFKC", typed)
    kept = "".join(_kept(letter) for letter in spoken)
    joined = "-".join(part for part in kept.split("-") if part)
    cut = joined.encode()[:LABEL_BYTES].decode(errors="ignore")
    return cut.strip("-")


def _kept(letter: str) -> str:
    """The letter; nothing for what is not seen, a hyphen for everything else."""
    category = unicodedata.category(letter)
    if category == "Cf":
        return ""
    return letter if category[0] in "LMN" else "-"
