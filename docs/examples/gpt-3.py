"""A toy language model picks an answer, given 0, 1 and 3 examples."""

import numpy as np

CORPUS = """the man drinks tea / the girl drinks tea / the boy drinks
a cup of tea / the girl eats a plate of rice / the boy eats a bowl of soup /
the man likes milk / the girl drinks a cup of milk /
the cat eats a bowl of fish"""
TASK = "Finish the sentence. /"
EXAMPLES = [
    "the dog eats a bowl of meat /",
    "the bird drinks a cup of water /",
    "the horse drinks a bowl of water /",
]
OPTIONS = ["tea", "a bowl of milk"]


def prompt(k):
    return " ".join([TASK, *EXAMPLES[:k], "the cat drinks"])


def pair_counts(text):
    counts = np.zeros((len(words), len(words)))
    path = [words.index(word) for word in text.split()]
    np.add.at(counts, (path[:-1], path[1:]), 1)
    return counts


words = sorted(set(" ".join([CORPUS, prompt(3), *OPTIONS]).split()))
WEIGHTS = pair_counts(CORPUS) + 0.01  # "trained" once; no pair impossible
for k in (0, 1, 3):
    print(f"--- examples: {k}\n{prompt(k).replace(' / ', chr(10))} ...")
    counts = WEIGHTS + pair_counts(prompt(k))  # gone with the prompt
    table = counts / counts.sum(axis=1, keepdims=True)
    for option in OPTIONS:
        path = [words.index(word) for word in f"drinks {option}".split()]
        p = table[path[:-1], path[1:]]
        print(f"  {option}: {' * '.join(f'{x:.2f}' for x in p)}")
        total, mean = np.log(p).sum(), np.log(p).mean()
        print(f"    sum of logs {total:.2f}, per token {mean:.2f}")
