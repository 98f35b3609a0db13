"""Word files: the walk over the XML, and what it needs to know on the way."""
