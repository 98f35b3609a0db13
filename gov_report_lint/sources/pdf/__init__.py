"""PDF files: text and ruled lines, tables by a lattice of our own."""
