"""What schema 10 adds, frozen once it is released: that a record was deleted outlives the record.

Without it, what was deleted would come back with a backup of the days before.
"""

TABLE = """CREATE TABLE deleted_row (
    uid TEXT NOT NULL PRIMARY KEY,
    deleted_at BIGINT NOT NULL
)"""
