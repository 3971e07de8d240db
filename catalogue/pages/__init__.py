"""From records to pages: what a page may call, its templates, drawings, formulas, its head."""
