"""SQLite for SQLModel: the connection, the dialect, the schema and its migrations."""
