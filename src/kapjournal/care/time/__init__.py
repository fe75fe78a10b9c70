"""Days and clock times where the patient is, and their words."""
