"""Everything that is written: notes, questions, intentions."""
