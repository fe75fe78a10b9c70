"""While the effect lasts: one dark screen, and what is reached from it."""
