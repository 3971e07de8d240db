"""What a paper is: values, parts, lists, the model; YAML read with its line numbers; problems and their cures."""
