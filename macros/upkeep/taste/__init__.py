"""What is most often a slip and may be right, by what it is of; `notices` tells all of it."""
