"""Each check against sharp little reports."""
