"""Questionnaires: their list, one question at a time, what one came to."""
