"""The rule packs' own examples, written out and run."""
