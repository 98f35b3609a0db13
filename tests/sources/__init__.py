"""Tests of the readers: bytes in, Document out."""
