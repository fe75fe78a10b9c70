"""What is brought back: marked lines, small steps, letters to oneself."""
