"""What a user wants of a run: found, read, held against the packs, merged with the options."""
