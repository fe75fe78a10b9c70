"""What comes next, and what helps at that moment."""
