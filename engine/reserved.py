"""What the theme's scripts and ours look for in a page."""

from catalogue.markdown.dangers import OURS, Reserved

# The theme asks other hosts for what stands in its attributes, and draws diagrams with a script from elsewhere.
RESERVED = Reserved(attributes=("data-md-",), ids=("__", *OURS.ids), classes=("mermaid",))
