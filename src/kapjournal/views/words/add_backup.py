"""Said while something is added from a backup to a journal that is there."""

from kapjournal.messages import Message, Plural

TITLE = Message("Add from a backup")
BLURB = Message("Adds what is missing here")
NOTHING_YET = Message("Nothing is changed yet.")
COUNTING = Message("Looking for what is new")
ADDING = Message("Adding")
ADDED = Plural("{count} will be added.", "{count} will be added.")
NEWER_THERE = Plural(
    "{count} is newer in the backup and will be replaced here.",
    "{count} are newer in the backup and will be replaced here.",
)
BOTH = Plural(
    "{count} was changed in both places. Both texts are kept.",
    "{count} were changed in both places. Both texts are kept.",
)
SAME = Plural("{count} is the same.", "{count} are the same.")
NEWER_HERE = Plural("{count} is newer here and stays.", "{count} are newer here and stay.")
DELETED = Plural("{count} that you deleted stays deleted.", "{count} that you deleted stay deleted.")
NOTHING_NEW = Message("Everything in this backup is here already.")
OTHER_JOURNAL = Message("This backup is from another journal.")
ADD = Plural("Add {count}", "Add {count}", note="Button; the count is how many things will be other than now.")
CANCEL = Message("Cancel")
CLOSE = Message("Close", context="add from a backup")
DONE = Message("Added.")
UNDONE = Message("Undone. Your journal is as it was before.")
