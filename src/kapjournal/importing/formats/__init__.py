"""Every format that can be brought in. A new one is a module here and a line in this list."""

from kapjournal.importing.format import Format
from kapjournal.importing.formats import (
    afterflow,
    apple_journal,
    bearable,
    daily_you,
    day_one,
    daylio_backup,
    daylio_csv,
    diarium,
    emoods,
    how_we_feel,
    joplin,
    journey,
    jrnl,
    logseq,
    markdown_days,
    moodhaven,
    plain_csv,
    storypad,
)

FORMATS: tuple[Format, ...] = (
    daylio_backup.FORMAT,
    daily_you.JSON_FORMAT,
    daily_you.BACKUP_FORMAT,
    day_one.FORMAT,
    apple_journal.FORMAT,
    journey.FORMAT,
    diarium.JSON_FORMAT,
    diarium.DATABASE_FORMAT,
    jrnl.JSON_FORMAT,
    storypad.FORMAT,
    moodhaven.FORMAT,
    daylio_csv.FORMAT,
    how_we_feel.FORMAT,
    afterflow.FORMAT,
    bearable.FORMAT,
    emoods.FORMAT,
    logseq.FORMAT,
    joplin.FORMAT,
    markdown_days.FORMAT,
    jrnl.TEXT_FORMAT,
    plain_csv.FORMAT,
)
"""The first that knows a file reads it: those that look for less stand further down."""
