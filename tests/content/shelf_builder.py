"""A small valid library on disk, to be broken one fault at a time."""

from pathlib import Path

from kapjournal.content import Library

SOURCE = '[[item]]\nid = "custom"\ntitle = "Custom"\nshows = "What is usual."\n'
PROMPT = """
[[item]]
id = "first"
phase = "story"
domain = "whole"
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
moments = ["quiet"]
pacing = [{ word = "In", seconds = 4 }, { word = "Out", seconds = 6 }]
way_out = "Stop at any moment."
not_when = "Not when dizzy."
closing = "That is all."
label = "trial"
source = "custom"
"""
FEELING = '[[item]]\nid = "calm"\nword = "calm"\nvalence = 0.7\nenergy = -0.3\nplaced = "rated"\n'
PRACTICE_ANSWER = '[[item]]\nid = "practice.light"\nword = "light"\n'
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
ROUTE = '[[item]]\nid = "other"\nname = "Other"\ntext = "Something else."\neffect_hours = 4\n'
PASSAGE = '[[item]]\nid = "about"\ntitle = "About"\nlines = ["A journal."]\n'

CONTEXT = '[[item]]\nid = "sleep"\nword = "sleep"\napple = "health"\n'
SIGN = '[[item]]\nid = "sign"\ntext = "It hurts."\ncall = "clinic"\nsource = "custom"\n'
STEP = '[[item]]\nid = "step"\ntitle = "Alone"\ntext = "What can you do?"\nexamples = ["Tea."]\nsource = "custom"\n'
CHECKLIST = """
[[item]]
id = "bag"
moment = "day"
part = "body"
title = "Bag"
blurb = "For the day."
label = "tradition"
source = "custom"
items = [{ id = "bag.coat", text = "A coat." }]
"""
SCALE = """
[[item]]
id = "scale"
name = "Scale"
blurb = "Two questions."
stem = "How often?"
window = "last week"
window_days = 7
items = [{ id = "scale.1", text = "Sad" }, { id = "scale.2", text = "Glad", reverse = true }]
options = [{ value = 0, text = "Never" }, { value = 1, text = "Always" }]
bands = [{ low = 0, name = "Few" }, { low = 2, name = "Many" }]
bands_source = "custom"
licence = "Free"
source = "custom"
"""

ENGLISH = {
    "sources": SOURCE,
    "prompts": PROMPT,
    "sets": SET,
    "practices": PRACTICE,
    "feelings": FEELING,
    "practice-answers": PRACTICE_ANSWER,
    "help": HELP,
    "routes": ROUTE,
    "passages": PASSAGE,
    "contexts": CONTEXT,
    "signs": SIGN,
    "safety-plan": STEP,
    "checklists": CHECKLIST,
    "scales": SCALE,
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
