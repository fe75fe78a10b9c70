"""A made-up course of three months, and as many made-up entries as a bench wants: the same for the same seed."""

from kapjournal.care.demo.course import CHECK_INS, DAYS, ENTRIES, fill_course
from kapjournal.care.demo.filler import fill_entries

__all__ = ["CHECK_INS", "DAYS", "ENTRIES", "fill_course", "fill_entries"]
