"""Scaled dot-product attention with a causal mask, and why it is scaled."""

import numpy as np


def softmax(x):
    # Subtracting the maximum changes no result and keeps exp from overflow.
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def attention(q, k, v):
    scores = q @ k.T / np.sqrt(k.shape[-1])
    future = np.triu(np.ones(scores.shape, bool), 1)
    # exp(-inf) is 0: softmax itself gives a hidden token no weight.
    weights = softmax(np.where(future, -np.inf, scores))
    return weights, weights @ v


words = ["cat", "drank", "milk", "it"]
q = np.array([[1, 0, 0, 1], [2, 0, 2, 0], [0, 1, 1, 0], [2, 1, 0, 1]])
k = np.array([[2, 1, 0, 1], [0, 0, 2, 0], [1, 1, 1, 1], [1, 0, 0, 0]])
v = np.array([[4, 0], [1, 1], [0, 4], [0, 0]])
print("      ", *(f"{word:>5}" for word in words), "  output")
for word, row, out in zip(words, *attention(q, k, v), strict=True):
    shares = " ".join(f"{weight:5.3f}" for weight in row)
    print(f"{word:>6} {shares}  {out[0]:.2f} {out[1]:.2f}")

# 2000 queries, 8 random keys each. RandomState: the same in every NumPy.
random = np.random.RandomState(0)
print("\n   d spread   raw: slope, < 0.01   scaled: slope, < 0.01")
for d in (4, 64, 1024):
    q, k = random.randn(2000, d), random.randn(2000, 8, d)
    scores = np.einsum("nd,nkd->nk", q, k)
    line = f"{d:4}{scores.std():7.1f}"
    for x in (scores, scores / np.sqrt(d)):
        w = softmax(x).max(axis=1)
        slope = w * (1 - w)  # dw/dx: x is the number that softmax was given
        line += f"{np.median(slope):14.3f}{np.mean(slope < 0.01):8.0%}  "
    print(line.rstrip())
