"""A toy language model picks an answer by likelihood, given prompts with 0, 1 and 3 examples."""

import numpy as np

CORPUS = """the man drinks tea / the girl drinks tea / the boy drinks a cup of tea /
the girl eats a plate of rice / the boy eats a bowl of soup / the man likes milk /
the girl drinks a cup of milk / the cat eats a bowl of fish"""
TASK = "Finish the sentence. /"
EXAMPLES = [
    "the dog eats a bowl of meat /",
    "the bird drinks a cup of water /",
    "the horse drinks a bowl of water /",
]
OPTIONS = ["tea", "a bowl of milk"]

prompts = {k: " ".join([TASK, *EXAMPLES[:k], "the cat drinks"]) for k in (0, 1, 3)}
words = sorted(set(" ".join([CORPUS, prompts[3], *OPTIONS]).split()))


def pair_counts(text):
    counts = np.zeros((len(words), len(words)))
    path = [words.index(word) for word in text.split()]
    np.add.at(counts, (path[:-1], path[1:]), 1)
    return counts


WEIGHTS = pair_counts(CORPUS) + 0.01  # "training", once; 0.01 so that no pair is impossible

for k, prompt in prompts.items():
    print(f"--- examples: {k}\n{prompt.replace(' / ', chr(10))} ...")
    counts = WEIGHTS + pair_counts(prompt)  # what the prompt adds is gone with the prompt
    table = counts / counts.sum(axis=1, keepdims=True)
    for option in OPTIONS:
        path = [words.index(word) for word in [prompt.split()[-1], *option.split()]]
        p = table[path[:-1], path[1:]]
        print(f"  {option}: {' * '.join(f'{x:.2f}' for x in p)}")
        print(f"    sum of logs {np.log(p).sum():.2f}, per token {np.log(p).mean():.2f}")
