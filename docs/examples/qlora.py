"""NF4 beside two other 4-bit codes, then LoRA on top of a 4-bit layer."""

from statistics import NormalDist

import numpy as np

rng = np.random.RandomState(0)  # its stream is the same in every NumPy
curve = NormalDist().inv_cdf  # the quantiles of the bell curve
high = [curve(p) for p in np.linspace(0.9677083, 0.5, 9)[:-1]]
low = [-curve(p) for p in np.linspace(0.9677083, 0.5, 8)]  # ends with 0
nf4, int4 = np.array(low + high) / high[0], np.arange(-7, 8) / 7
fp4 = np.outer([1, -1], [0, 0.5, 1, 1.5, 2, 3, 4, 6]).ravel() / 6
CODES = {"NF4": nf4, "Int4": int4, "FP4": fp4}


def pack(w, code, block=64):  # the stored levels, and what comes back
    rows = w.reshape(-1, block, 1)
    c = np.abs(rows).max(axis=1, keepdims=True)  # one constant per block
    level = np.abs(rows / c - code).argmin(axis=2)
    return level, (code[level] * c[:, 0]).reshape(w.shape)


for kind, size in ("bell", 16), ("bell", 64), ("bell", 4096), ("flat", 64):
    w = rng.normal(size=2**16) if kind == "bell" else rng.rand(2**16) - 0.5
    print(f"{kind}, blocks of {size:4}, {4 + 32 / size:.2f} bits:", *(
        f" {name} {np.std(pack(w, code, size)[1] - w) / np.std(w):5.1%}"
        for name, code in CODES.items()))
X, W = rng.normal(size=(512, 64)), rng.normal(size=(64, 64))
goal = W + rng.normal(size=(64, 2)) @ rng.normal(size=(2, 64)) / 3
slope = 0.01 * X.T @ X / 512  # times (matrix - goal): a step downhill
for name, code in CODES.items():
    level, W4 = pack(W, code)
    moved = np.sum(pack(W4 - slope @ (W4 - goal), code)[0] != level)
    L1, L2 = rng.normal(size=(64, 4)), np.zeros((4, 64))
    for _ in range(1000):  # W4 is frozen: only L1, L2 learn
        step = slope @ (W4 + L1 @ L2 - goal)
        L1, L2 = L1 - step @ L2.T, L2 - L1.T @ step
    off = [np.sum((X @ (M - goal)) ** 2) for M in (W, W4, W4 + L1 @ L2)]
    print(f"{name:4} misses {off[1] / off[0]:.0%}; a direct step moves "
          f"{moved} of {W.size} levels; with LoRA {off[2] / off[0]:.1%}")
