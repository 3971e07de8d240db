"""The built site as a folder to carry: it opens from a disk, where browsers refuse pages some of what the web allows them."""
