"""How long the report of a year takes, and how much memory: `python -m benchmarks.therapist_report`.

300 entries, 1,000 check-ins and 40 questionnaires become pages and an encrypted PDF, as on the screen: laid out with
the fonts read anew, drawn, encrypted. The reference of the same run is fpdf2 by itself, which sets the same words in
the same font in one column and encrypts them as well. Each takes its turn in a process of its own, in an order drawn
anew for each round; the numbers are medians of processor time, and the most memory a process ever held. `fpdf2` is
imported before the clock starts.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from statistics import median

from kapjournal import content
from kapjournal.sharing.handoff.model import Document, Selection
from kapjournal.sharing.kinds import SharedAnswer, SharedCheckIn, SharedEntry, SharedItem, SharedQuestionnaire
from kapjournal.terms import EntryKind

ENTRIES, CHECK_INS, SCALES = 300, 1_000, 40
WORDS_EACH = 160
ALLOWED, MOST_S, MOST_MB = 1.0, 2.0, 150.0
END = date(2026, 11, 30)
_START = END - timedelta(days=364)
_PASSPHRASE = "open this report"
_TALE = (
    "the water was still and I could see down to the stones where my brother had left them; a field behind "
    "the house, wide and quiet, and the door that never closed. Nothing asked me to hurry, so I did not."
)


def year() -> Document:
    """The same one each time."""
    chance = Random(20)
    days = [_START + timedelta(days=number % 365) for number in range(CHECK_INS)]
    entries = tuple(
        SharedEntry(f"entry-{number}", _at(days[number]), EntryKind.NOTE, None, (SharedAnswer("", _text(chance)),))
        for number in range(ENTRIES)
    )
    check_ins = tuple(
        SharedCheckIn(
            f"check-in-{number}", _at(day), False, chance.randint(-2, 2), chance.randint(-2, 2), ("calm", "tired"),
            ("sleep",), 7 * 60, None, (), "", None, None, None,
        )
        for number, day in enumerate(sorted(days))
    )  # fmt: skip
    lists = {"entries": entries, "check_ins": check_ins, "questionnaires": tuple(map(_phq9, range(SCALES)))}
    return Document(END, ("Self-reported.",), Selection(_START, END, lists))


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001  # a clock without a zone, as in a document


def _text(chance: Random) -> str:
    return " ".join(chance.choices(_TALE.split(), k=WORDS_EACH))


def _phq9(number: int) -> SharedQuestionnaire:
    answers = tuple(SharedItem(item.id, number % 3) for item in content.scale("phq-9").items)
    at = _at(_START + timedelta(days=9 * number))
    return SharedQuestionnaire(f"questionnaire-{number}", at, "phq-9", 9 * (number % 3), answers, None)


def ours(document: Document) -> int:
    """Everything from the document to the bytes that leave."""
    from kapjournal.sharing.report.layout import Layout  # noqa: PLC0415
    from kapjournal.sharing.report.page import A4  # noqa: PLC0415
    from kapjournal.sharing.report.pdf import PdfPages  # noqa: PLC0415

    layout = Layout(document, A4)
    while layout.go_on():
        pass
    pages = PdfPages(layout.book(), END)
    while pages.draw_on():
        pass
    return len(pages.closed(_PASSPHRASE))


def by_itself(document: Document) -> int:
    """The same words by fpdf2's own means: no kerning, no chart, no reading order, lines as they fall."""
    from fpdf import FPDF  # noqa: PLC0415
    from fpdf.enums import EncryptionMethod  # noqa: PLC0415

    from kapjournal.resources import assets_dir  # noqa: PLC0415
    from kapjournal.sharing import kinds  # noqa: PLC0415

    pdf = FPDF(unit="pt", format="A4")
    pdf.add_font("Literata", fname=assets_dir() / "fonts" / "Literata-Regular.ttf")
    pdf.add_page()
    pdf.set_font("Literata", size=11)
    for which in kinds.LISTS:
        for part in which.show(document.selection.of(which), {}):
            for line in (part.title, *part.lines):
                pdf.multi_cell(372, 17, line, new_x="LMARGIN", new_y="NEXT")
    pdf.set_encryption(_PASSPHRASE, _PASSPHRASE, encryption_method=EncryptionMethod.AES_256)
    return len(bytes(pdf.output()))


WAYS: dict[str, Callable[[Document], int]] = {"report": ours, "fpdf2": by_itself}


def measure_here(way: str) -> None:
    """In this process: prints what it took."""
    import fpdf  # noqa: F401, PLC0415

    document = year()
    began = time.process_time()
    size = WAYS[way](document)
    took = time.process_time() - began
    print(json.dumps({"s": took, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "bytes": size}))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.therapist_report", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", choices=WAYS)
    chosen = parser.parse_args()
    if chosen.one:
        measure_here(chosen.one)
        return
    found: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    chance = Random(1)
    for _ in range(chosen.rounds):
        for way in chance.sample(list(WAYS), k=len(WAYS)):
            found[way].append(_apart(way))
    seconds = {way: median(one["s"] for one in runs) for way, runs in found.items()}
    memory = max(one["mb"] for one in found["report"])
    ratio = seconds["report"] / seconds["fpdf2"]
    print(f"a year: report {seconds['report']:.2f} s, fpdf2 by itself {seconds['fpdf2']:.2f} s")
    for said, value, allowed in (
        ("report ÷ fpdf2 by itself", ratio, ALLOWED),
        ("seconds", seconds["report"], MOST_S),
        ("MB", memory, MOST_MB),
    ):
        print(f"{'holds' if value <= allowed else 'MISSED'}: {said} {value:.2f}, allowed {allowed:g}")


def _apart(way: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.therapist_report", "--one", way]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


if __name__ == "__main__":
    main()
