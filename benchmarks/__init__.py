"""How fast the vault is beside plain SQLite and SQLCipher."""
