"""Eight bits for nearly all, sixteen for the columns that spoil it."""

import numpy as np


def int8(x, axis):  # whole numbers up to 127, and the scale they took
    scale = 127 / np.abs(x).max(axis, keepdims=True, initial=1e-9)
    return np.rint(x * scale), scale


def multiply(x, w, axes=(1, 0)):  # a scale for each row of x, column of w
    (a, c), (b, d) = int8(x, axes[0]), int8(w, axes[1])
    return a @ b / (c * d)


def apart(x, w, rows):  # outlier columns of x meet their rows in 16 bits
    out = (np.abs(x) >= 6).any(0)
    high = np.float16(x[:, out]).astype(float) @ np.float16(rows[out])
    return high + multiply(x[:, ~out], w[~out])


random, norm, table = np.random.RandomState(0), np.linalg.norm, []
w = random.randn(4096, 64)
for dims, tokens in ((0, 0), (1, 0), (6, 0), (0, 6)):
    x = random.randn(64, 4096)  # 64 tokens, 4096 feature dimensions
    x[:, :dims] = -40 + 6 * random.randn(64, dims)
    x[:tokens] *= 40
    rest = np.where(np.arange(4096) < dims, 0, x)
    s = np.sqrt(np.abs(x).max(0) / np.abs(w).max(1))
    ways = (multiply(x, w, (None, None)), multiply(x, w), apart(x, w, w),
            apart(x, w, np.divide(*int8(w, 0))), multiply(rest, w),
            multiply(x / s, (w.T * s).T))
    gap = norm(np.array(ways) - x @ w, axis=2) / norm(rest @ w, axis=1)
    table.append([*np.median(gap, 1), np.mean(np.abs(x).max(0) >= 6)])
names = ("one scale each", "scales per row, column", "+ outliers apart",
         "+ apart, weights int8", "+ outliers erased", "+ moved into w",
         "share done in 16 bits")
print(" " * 22, "   none   1 dim  6 dims  6 tokens")
for name, row in zip(names, 100 * np.transpose(table)):
    print(f"{name:22}", "{:7.1f}%{:7.1f}%{:7.1f}%{:9.1f}%".format(*row))
