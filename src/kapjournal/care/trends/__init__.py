"""What the journal shows over time: rules without a database, and what is read for them a part at a time."""
