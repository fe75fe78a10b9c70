"""What the journal shows over time, under Journal: a card for each picture, its sentence and its table."""
