"""A report before its judges: where things stand in it, what it says, sums over its cells."""
