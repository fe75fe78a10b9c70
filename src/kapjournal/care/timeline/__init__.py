"""What was kept, in the order it happened: the journal, its search, one session."""
