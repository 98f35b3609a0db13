"""Proof that a rule pack works: sound reports made up, faults planted, a certificate."""
