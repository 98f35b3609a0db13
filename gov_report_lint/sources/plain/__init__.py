"""Text and Markdown: paragraphs put together, tables in characters."""
