"""Bytes in, Document out: one dumb reader per format."""
