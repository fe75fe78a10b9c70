"""Help, settings, and what the app says of itself."""
