"""Transformer-XL in small: memory across segments, and distances."""

import numpy as np

d, rng = 16, np.random.default_rng(0)
angle = np.arange(24)[:, None] / 100 ** (np.arange(0, d, 2) / d)
R = np.concatenate([np.sin(angle), np.cos(angle)], axis=1)  # not learned


def read(x, stack, size, keep, xl=True):  # size: words per segment
    memory, out = [x[:0]] * len(stack), []
    for h in np.split(x, len(x) // size):
        h = h + (1 - xl) * R[:size]  # without xl: numbered anew
        for n, (W, u, v) in enumerate(stack):
            seen = np.concatenate([memory[n], h])  # memory and new words
            memory[n] = seen[max(len(seen) - keep, 0) :]
            q, k = h @ W[0], seen @ W[1]  # queries: new words only
            gap = np.arange(len(seen))[-size:, None] - np.arange(len(seen))
            score = (q + xl * u) @ k.T  # terms a and c, then b and d
            score += xl * np.einsum("id,ijd->ij", q + v, R[gap] @ W[3])
            weight = np.exp(np.where(gap < 0, -np.inf, score / d**0.5))
            h = h + weight / weight.sum(1, keepdims=True) @ (seen @ W[2])
        out.extend(h)
    return np.array(out)


x, W = rng.normal(size=(24, d)), rng.normal(0, d**-0.5, (4, 4, d, d))
stack = list(zip(W, *rng.normal(size=(2, 4, d)), strict=True))
swap = x[[*range(18), 22, 19, 20, 21, 18, 23]]  # words 19 and 23 swapped
print("kept  distance  one piece  swap seen")
for keep, xl in (24, True), (0, True), (24, False):
    whole, parts = (read(x, stack, size, keep, xl) for size in (24, 4))
    a, b = (read(text, stack[:1], 4, keep, xl)[23] for text in (x, swap))
    same, seen = np.allclose(whole, parts), not np.allclose(a, b)
    print(f"{keep:4}{xl!s:>10}{same!s:>11}{seen!s:>11}")
for n, keep in np.ndindex(4, 2):  # which words does word 21 depend on?
    texts = [x, *(x + np.eye(24)[..., None])]  # each word changed in turn
    base, *new = (read(t, stack[: n + 1], 4, 4 * keep)[20] for t in texts)
    felt = np.abs(np.array(new) - base).max(axis=1) > 1e-9
    print(f"layers {n + 1}, kept {4 * keep}: {20 - felt.argmax():2} words")
