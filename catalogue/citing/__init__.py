"""One work, one type, every format of citation."""
