"""A paper gets another id, or leaves: every file that names it is changed, or none."""
