"""All that knows MkDocs and the theme."""
