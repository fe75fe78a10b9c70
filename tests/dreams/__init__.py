"""A made-up kind of record in a folder of its own: all that a new kind is, added from the outside."""
