"""Said where a chart is saved for others to see."""

from kapjournal.messages import Message, Plural

SAVE_AS = Message("Save as picture", note="Button under a chart.")
ANYONE = Message("Anyone can see this picture.")
WHAT = Message("It is not encrypted. It holds this chart and its words, as a PDF.")
SAVE = Message("Save", context="a picture", note="Button.")
DO_NOT = Message("Do not save", note="Button.")
SAVED = Message("Saved. Anyone with this file can see it.")
SAVED_WITHOUT = Plural(
    "Saved. Anyone with this file can see it. {count} letter could not be printed.",
    "Saved. Anyone with this file can see it. {count} letters could not be printed.",
)
