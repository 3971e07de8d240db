"""Chinese and English as they are written: characters, typography, terms."""
