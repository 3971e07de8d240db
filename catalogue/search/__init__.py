"""What a reader can find, and by which words: the index that the build makes and a browser only looks into."""
