"""Broken sums in, the fewest wrong figures that explain them out."""
