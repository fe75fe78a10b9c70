"""What a patient does: sessions, intentions, writing, check-ins, practices, and what comes next.

Verbs take an open `sqlmodel.Session` first and commit themselves, one transaction each. `now` is always an aware
datetime. Rules (`arc`, `reminders`, `moments`) are pure and take plain data.
"""
