"""What the app says, one module a screen; their tone is set in `common`."""
