"""Tests of the room that gives the document back."""
