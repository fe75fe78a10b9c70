"""Said in the fourth room: what is not needed every day."""

from kapjournal.messages import Message

NOW = Message("For this moment", note="Heading over questions and practices.")
KEPT = Message("What you keep", note="Heading over marked lines, small steps and letters.")
CLINIC = Message("You and your clinic", note="Heading over what to expect, questions for the clinic, and sharing.")
SUPPORT = Message("Support", note="Heading over the own people and the safety plan.")
APP = Message("This app", note="Heading over settings, what the app is, and locking.")
LIBRARY = Message("Find a question or a practice")
LIBRARY_BLURB = Message("Choose by how you feel right now.")
PRACTICES = Message("Practices")
PRACTICES_BLURB = Message("Each takes a few minutes")
STEPS_BLURB = Message("One thing to do, on a day or on none")
LETTERS_BLURB = Message("Closed until the day you choose")
EXPORT = Message("Share with my therapist")
EXPORT_BLURB = Message("Choose what, read it, encrypt it")
IMPORT = Message("Import from another app")
IMPORT_BLURB = Message("What you wrote elsewhere, in this journal")
PLAIN_EXPORT_BLURB = Message("Text files, tables or JSON that anyone can read")
PEOPLE = Message("My people")
PEOPLE_BLURB = Message("They come first in Help")
SAFETY_PLAN = Message("Safety plan")
SAFETY_PLAN_BLURB = Message("Six steps for when you feel worse")
SETTINGS = Message("Settings")
SETTINGS_BLURB = Message("Appearance, auto-lock, reminders, passphrase")
ABOUT = Message("About KapJournal")
ABOUT_BLURB = Message("What it is, what it is not, what stays here")
LOCK_BLURB = Message("Everything is saved")
VERSION = Message("Version {version}")
MIT = Message(
    "Open source under the MIT License. Fonts: Roboto (Apache 2.0), Literata and Noto Sans (Open Font License)."
)
