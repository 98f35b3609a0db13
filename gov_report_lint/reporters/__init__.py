"""Findings in, text out: one pure function per format."""
