"""The room that says what may be next."""
