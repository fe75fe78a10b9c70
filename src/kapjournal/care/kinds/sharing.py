"""What was shared, and with whom, as kinds of records. No line and no index: only their own screen shows them."""

from kapjournal.care.kinds.kind import RecordKind
from kapjournal.models import Recipient, SharedFile

SHARED_FILE = RecordKind(name="shared_file", table=SharedFile)
RECIPIENT = RecordKind(name="recipient", table=Recipient, when="")
