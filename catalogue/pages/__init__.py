"""From records to pages: what a page may call, its templates, what it leads to, its head."""
