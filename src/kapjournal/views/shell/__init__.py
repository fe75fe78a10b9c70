"""What every screen stands in: the window, its addresses, drafts, messages, and what screens ask of the app."""
