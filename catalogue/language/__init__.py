"""Chinese and English as they are written: typography, numbers, terms."""
