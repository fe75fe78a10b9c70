"""Said where recovery words are made anew."""

from kapjournal.messages import Message

DUE_TITLE = Message("You do not have recovery words yet")
DUE_WHY = Message(
    "Twelve words open your journal if you forget the passphrase. KapJournal was closed before two of them were "
    "checked. They are shown once, so you get new ones. Words that you wrote down before stop working then."
)
MAKE = Message("Make new words", note="Button; makes new recovery words and shows them.")
MAKING = Message("Making new words", note="The same button while it works.")
LATER = Message("Not now", note="Button; puts off until the journal is unlocked the next time.")
LATER_SAID = Message("You will be asked again when you next unlock.")
SAFE = Message("Checked. These words open your journal now.")
SAFE_UNSETTLED = Message(
    "Checked. These words open your journal now. This device has not confirmed that they will last, so keep the old "
    "ones too."
)
NOT_CHECKED = Message("Two words are not checked yet. You will be asked again when you next unlock.")
