"""Whom to reach, the safety plan, when to call, and the longer-term check."""
