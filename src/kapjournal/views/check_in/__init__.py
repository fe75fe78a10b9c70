"""How it is right now: the mood map, its words, and what follows a hard moment."""
