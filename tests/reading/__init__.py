"""Documents and extracted data read as reports."""
