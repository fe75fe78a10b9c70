"""Bringing in what somebody wrote in another app: from a file to plain records, counted; nothing is dropped unsaid."""
