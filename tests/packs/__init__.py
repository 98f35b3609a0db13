"""Rule packs as their authors write them, right and wrong."""
