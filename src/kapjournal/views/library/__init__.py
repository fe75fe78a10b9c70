"""The room in which a question or a practice is found, and questions of one's own are made."""
