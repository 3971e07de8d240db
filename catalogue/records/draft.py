"""The mark of a text that is still to be written."""

TODO = "TODO"
