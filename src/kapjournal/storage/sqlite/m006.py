"""What schema 6 changes, frozen as it was released: a check-in need not say how much energy there is.

A column cannot be made to allow nothing, so another takes its place under its name. Nothing is said anew of what was
kept before.
"""

ENERGY_MAY_BE_ABSENT = (
    "ALTER TABLE check_in ADD COLUMN said_energy FLOAT",
    "UPDATE check_in SET said_energy = energy",
    "ALTER TABLE check_in DROP COLUMN energy",
    "ALTER TABLE check_in RENAME COLUMN said_energy TO energy",
)
