"""A private, encrypted journal for patients in ketamine-assisted psychotherapy."""

import logging

__version__ = "0.1.0"

# Without this, Python prints our warnings where nobody asked for a log: see kapjournal.logs.
logging.getLogger(__name__).addHandler(logging.NullHandler())
