"""Backups: the whole journal in one file that only its owner opens, and how it comes back.

    manifest    what a backup says of itself: where it is from, how much is in it, the hash of each part
    parts       records as parts of the archive, and the bytes they hold
    making      the journal as a backup, a page at a time
    reading     a backup as records, each part checked
    keys        to what it is encrypted, and what opens it
    lineage     which journals have seen each other, so that two edits are told from one
    restoring   into a journal that is being made
    merging     into one that is there: what is added, what stays, what is kept twice; and the way back

The archive is that of `sharing.container`. docs/backup-format.md says how it lies in the file.
"""
