"""What check-ins and questionnaires say in numbers. Pure, without a database."""
