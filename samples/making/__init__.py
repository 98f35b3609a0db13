"""How the sample reports are made: what they say, the official forms, and the Word files."""
