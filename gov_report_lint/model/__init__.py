"""The nouns of the linter: frozen, typed, and importing nothing of ours."""
