"""A hand-off before it is encrypted: chosen, gathered, shown, written as JSON and Markdown, and read back."""
