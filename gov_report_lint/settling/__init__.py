"""Findings held against what people have settled: exceptions, and an earlier run. Pure."""
