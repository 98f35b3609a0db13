"""YAML in, rule packs out; a mistake is refused with its file, line and column."""
