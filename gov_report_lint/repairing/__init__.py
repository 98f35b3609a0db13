"""Mends what is certain in the author's own Word file, as tracked changes."""
