"""Where Jinja of pages, drawings and our own templates runs: what they may use of it, and what is said of mistakes."""
