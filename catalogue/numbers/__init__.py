"""The numbers that both languages state: how they are written, what they count, and where the languages differ."""
