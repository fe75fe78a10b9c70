"""Bringing in what was written in another app."""
