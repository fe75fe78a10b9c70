"""Before the journal is open: first start, lock screen, passphrase and recovery words."""
