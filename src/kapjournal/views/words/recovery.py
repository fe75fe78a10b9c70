"""Said where recovery words are made anew."""

DUE_TITLE = "Your recovery words are still to come"
DUE_WHY = (
    "Twelve words open your journal if you forget the passphrase. KapJournal was closed before two of them had been "
    "checked. They are shown only once, so you get new ones. Words that you wrote down before stop working then."
)
MAKE = "Make new words"
MAKING = "Making them"
LATER = "Later"
LATER_SAID = "You are asked again when you next unlock."
SAFE = "Checked. These words open your journal now."
SAFE_UNSETTLED = (
    "Checked. These words open your journal now. This device has not confirmed that they will last, so keep the old "
    "ones too."
)
NOT_CHECKED = "Two words are still to be checked. You are asked again when you next unlock."
