"""What somebody takes: the list, one of them, and what happened to it on which day."""
