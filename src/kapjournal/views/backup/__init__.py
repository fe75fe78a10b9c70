"""Backups: making one, restoring one, adding from one; and deleting everything."""
