"""Document and form in, Report out: outline, identity, tables and what the prose tells."""
