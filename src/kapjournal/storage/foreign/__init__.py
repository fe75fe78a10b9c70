"""What other apps keep as this one does, and a stranger may have made: a SQLite file, a text sealed with AES-GCM."""
