"""A small valid library on disk, to be broken one fault at a time."""

from pathlib import Path

from kapjournal.content import Library

SOURCE = '[[item]]\nid = "custom"\ntitle = "Custom"\nshows = "What is usual."\n'
PROMPT = """
[[item]]
id = "first"
phase = "story"
text = "How are you?"
gentler = "One word for today?"
label = "tradition"
source = "custom"
"""
SET = """
[[item]]
id = "set"
phase = "story"
title = "A set"
blurb = "One question."
minutes = 1
prompts = ["first"]
"""
PRACTICE = """
[[item]]
id = "breath"
title = "Breath"
blurb = "In and out."
minutes = 1
kind = "breathing"
pacing = [{ word = "In", seconds = 4 }, { word = "Out", seconds = 6 }]
way_out = "Stop at any moment."
not_when = "Not when dizzy."
closing = "That is all."
label = "trial"
source = "custom"
"""
FEELING = '[[item]]\nid = "calm"\nword = "calm"\nvalence = 0.7\nenergy = -0.3\n'
HELP = """
[[item]]
id = "us"
name = "United States"
emergency = "911"
emergency_words = "Call 911."

[[item.lines]]
id = "us.988"
name = "988"
what = "Someone to talk to."
tel = "988"
hours = "Day and night"
languages = ["English"]
checked = 2026-01-02
checked_against = "A page"
"""
ROUTE = '[[item]]\nid = "other"\nname = "Other"\ntext = "Something else."\n'
PASSAGE = '[[item]]\nid = "about"\ntitle = "About"\nlines = ["A journal."]\n'

ENGLISH = {
    "sources": SOURCE,
    "prompts": PROMPT,
    "sets": SET,
    "practices": PRACTICE,
    "feelings": FEELING,
    "help": HELP,
    "routes": ROUTE,
    "passages": PASSAGE,
}


def write_language(root: Path, language: str, **files: str) -> None:
    folder = root / language
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def library(root: Path, language: str = "en", **changed: str) -> Library:
    """The small English library in `root`, with some of its files exchanged."""
    write_language(root, "en", **(ENGLISH | changed))
    return Library(root, language)
