"""What is kept, a module a kind: made, changed, found by its id, deleted, put back."""
