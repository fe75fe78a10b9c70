"""The list of entries, search, and one entry."""
