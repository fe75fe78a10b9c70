"""What the commands say on a terminal: how to start, what stands in the way, what happens."""

from kapjournal.messages import Message

# The help of the commands

PURPOSE = Message("A private, encrypted journal. Everything stays on this computer.")
DATA = Message("keep the journal in this folder")
DEMO = Message("look around in a throwaway journal that is filled already")
PORT = Message("the port to serve the browser at (default: a free one)")
NO_BROWSER = Message("print the address and open no browser")
WEB = Message("use this computer's browser, as it does anyway")
WINDOW = Message("use Flet's window program, if it is on this computer")
LANGUAGE = Message("speak this language: {languages}")
OPEN = Message("open a .age file that a patient handed over, or say what is in a backup")
OUT = Message("write here (default: beside the file)")
IDENTITY = Message("open with this age key file, not a passphrase")
IMPORT = Message("count what a file of another app holds")
DRY_RUN = Message("keep nothing: importing happens in the app")
AS_JSON = Message("print the numbers as JSON")
ZONE = Message("the time zone in which it was written, like Europe/Berlin (default: that of this computer)")
PASSWORD_FILE = Message("a file with the password of the other app in its first line")
LOG_LEVEL = Message("tell on stderr what it does, without a word of yours")
LIST = Message("say what is in it, and write nothing")
UNSEEN = Message("write the files, and do not show them in the browser")
FORCE = Message("replace what was written there before")

# What was asked for and cannot be

MISUSED = Message("{what} (see {program} --help)", note="The first part is what the command line found wrong.")
NAMELESS = Message("a folder has a name")
NO_PORT = Message("a port is a number from 0 to 65535")
NO_LANGUAGE = Message("there are these languages: {languages}")
DEMO_HAS_ITS_OWN = Message("The demo uses a folder of its own. Leave out --demo or --data.")
WINDOW_HAS_NONE = Message("A window has no port and no browser. Leave out --window, or --port and --no-browser.")
NO_FOLDER = Message("There is no folder {folder}. Choose another one with --data.")

# What stands in the way

NOT_WRITABLE = Message("The folder {folder} cannot be written. Choose another one with --data.")
NOT_LOCKABLE = Message("The folder {folder} cannot be locked. Choose another one with --data.")
NOT_USABLE = Message("The folder {folder} cannot be used: {reason}.")
NOT_YOURS = Message("{folder} is not a folder of yours. Remove it.")
ALREADY_OPEN = Message("KapJournal is already open. Close it there first.")
PORT_TAKEN = Message(
    "Port {port} cannot be used, perhaps because another program has it. Choose another one with --port."
)
NOT_STARTED = Message("KapJournal could not start. Close other KapJournal windows and start it again.")
NO_DISPLAY = Message("There is no display here for a window. Start KapJournal without --window.")
NO_WINDOW_PROGRAM = Message(
    "There is no window program of Flet {version} on this computer, and KapJournal downloads none. "
    "Start it without --window, or use an installer."
)
PART_MISSING = Message("A part of KapJournal is not installed ({parts}). Install it again: pip install kapjournal")
PARTS_DIFFER = Message(
    "flet and flet-web have different versions. Install KapJournal again: pip install kapjournal",
    note="flet and flet-web are names of packages.",
)
FILES_MISSING = Message("KapJournal's fonts and drawings are missing from this installation.")
DISK = Message("{reason}: {file}.", note="The reason is the operating system's.")
THE_DISK = Message("the disk")
TOO_LITTLE_MEMORY = Message("There is not enough memory for this on this computer.")
UNFORESEEN = Message("KapJournal could not go on ({place}). Please report this.")

# What happens

READY = Message("KapJournal is ready: {address}")
SHOWN_BY_BROWSER = Message("KapJournal is already open. Your browser shows it.")
OPEN_AT = Message("KapJournal is already open: {address}")
WHOSE_WINDOW = Message("This window is drawn by Flet's program {program}, which was on this computer.")
THIS_IS_A_DEMO = Message("This is a demo. Its journal is gone when you close it. Passphrase: {passphrase}")
STOPPED_BY_ITSELF = Message("KapJournal stopped by itself: its last page was closed some minutes ago.")
STOPPED = Message("Stopped.")
STOPPED_EMPTY_HANDED = Message("Stopped. Nothing was written.")

# Asking for the passphrase of a file

PASSPHRASE = Message("Passphrase: ", note="A prompt; what is typed follows it.")
NO_INPUT = Message("There is no input to read the passphrase from.")
NOT_TEXT = Message("The passphrase is not readable as UTF-8 text.")
NOTHING_READ = Message("No passphrase could be read.")
