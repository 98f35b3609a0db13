"""Lists of figures in a sentence: what announces them, their items, and the totals they part."""
