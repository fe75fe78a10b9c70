"""What schema 3 changes, frozen as it was released: entries of one kind are found along an index of their own."""

BY_KIND = "CREATE INDEX entry_by_kind ON entry (kind, happened_at, id)"
