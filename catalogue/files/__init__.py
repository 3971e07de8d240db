"""Writing whole files, and one command at a time."""
