"""A private, encrypted journal for patients in ketamine-assisted psychotherapy."""

__version__ = "0.1.0"
