"""What the words of a sentence are, and which clauses they make: by lists and neighbours, without a parser."""
