"""Scaled dot-product attention with a causal mask, and why the scores are divided by the square root of d."""

import numpy as np


def softmax(scores):
    # Subtracting the maximum changes nothing in the result but keeps exp from overflowing.
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def attention(q, k, v):
    scores = q @ k.T / np.sqrt(k.shape[-1])
    future = np.triu(np.ones(scores.shape, bool), 1)
    # exp(-inf) is 0: the softmax itself gives a hidden token no weight.
    weights = softmax(np.where(future, -np.inf, scores))
    return weights, weights @ v


words = ["cat", "drank", "milk", "it"]
q = np.array([[1, 0, 0, 1], [2, 0, 2, 0], [0, 1, 1, 0], [2, 1, 0, 1]])
k = np.array([[2, 1, 0, 1], [0, 0, 2, 0], [1, 1, 1, 1], [1, 0, 0, 0]])
v = np.array([[4, 0], [1, 1], [0, 4], [0, 0]])
weights, output = attention(q, k, v)
print("      ", *(f"{word:>5}" for word in words), "  output")
for word, row, out in zip(words, weights, output, strict=True):
    print(f"{word:>6}", *(f"{w:5.3f}" for w in row), f" {out[0]:.2f} {out[1]:.2f}")

# One query against 8 random keys, 2000 times. RandomState: the same numbers in every version of NumPy.
random = np.random.RandomState(0)
print("\n   d spread  raw top slope  scaled top slope")
for d in (4, 64, 1024):
    scores = np.einsum("nd,nkd->nk", random.randn(2000, d), random.randn(2000, 8, d))
    line = f"{d:4}{scores.std():7.1f}"
    for width, x in ((9, scores), (12, scores / np.sqrt(d))):
        top = softmax(x).max(axis=1)
        # w * (1 - w) is how far a weight moves when its own score moves a little.
        line += f"{top.mean():{width}.2f}{(top * (1 - top)).mean():6.3f}"
    print(line)
