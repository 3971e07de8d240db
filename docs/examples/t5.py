"""T5's gaps: how long input and target get, and what the marks do."""

import re
from itertools import combinations_with_replacement

import numpy as np

TEXT = """my grandmother hid the key to the old piano under a loose
brick behind the garden wall every single winter"""
rng = np.random.RandomState(13)  # the same numbers in every NumPy
cut = re.compile(r"<\d+>").split  # cuts a text at its marks


def corrupt(tokens, mean):  # hides 15%: in runs, or words one by one
    n, hidden = len(tokens), round(0.15 * len(tokens))
    hide = rng.random_sample(n) < 0.15
    if mean:
        ends = 1 + rng.choice(hidden - 1, round(hidden / mean) - 1, False)
        spot = 1 + rng.choice(n - hidden - 1, len(ends) + 1, False)
        spot = np.repeat(spot, np.diff([0, *np.sort(ends), hidden]))
        hide = np.insert(np.zeros(n - hidden, bool), spot, True)
    start = hide & ~np.append(False, hide[:-1])  # first word of each gap
    marks = np.array([f"<{k}>" for k in start.cumsum() - 1], object)
    read = np.where(start, marks, tokens)[start | ~hide]
    pairs, use = np.stack([marks, tokens], 1), np.stack([start, hide], 1)
    return " ".join(read), " ".join([*pairs[use], f"<{start.sum()}>"])


read, write = corrupt(TEXT.split(), mean=3)
whole = "".join(map("".join, zip(cut(read), cut(write)[1:]))).split()
print("read:  ...", *read.split()[7:15], "...\nwrite:", write)
shown, gone = ("".join(cut(text)).split() for text in (read, write))
spots = combinations_with_replacement(range(len(shown) + 1), len(gone))
fits = {tuple(np.insert(shown, spot, gone)) for spot in spots}
print(f"put back: {whole == TEXT.split()}; unmarked, {len(fits)} texts fit")
for mean in (0, 2, 3, 10):  # 500 words, mean of 400 draws
    pairs = [corrupt(["word"] * 500, mean) for _ in range(400)]
    sizes = np.mean([[len(t.split()) for t in p] for p in pairs], 0)
    name = f"runs of {mean}" if mean else "one by one"
    print(f"{name:10} read {sizes[0]:.0f}, write {sizes[1]:.0f}")
