"""What a drawing of docs/figures may hold: its form, and whether a reader sees all that it paints."""
