"""What the programs of docs/examples would do and print, as far as their text says."""
