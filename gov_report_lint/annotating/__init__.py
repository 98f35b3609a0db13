"""The author's own document back, with each finding at its place."""
