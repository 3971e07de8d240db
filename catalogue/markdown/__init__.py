"""What the Markdown of a page holds, and what becomes of it: blocks, sections, addresses, formulas, and what would do harm."""
