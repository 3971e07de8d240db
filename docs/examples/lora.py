"""A LoRA layer: two small matrices, trained beside a frozen one, merged."""

import numpy as np


class LoRA:
    def __init__(self, W0, r, alpha, rng):
        (d, k), self.W0, self.scale = W0.shape, W0, alpha / r
        self.A = rng.normal(0, k**-0.5, (r, k))
        self.B = np.zeros((d, r))  # zeros: it starts as the frozen layer

    def __call__(self, x):  # two thin products; no d x k update is built
        return x @ self.W0.T + self.scale * (x @ self.A.T) @ self.B.T

    def step(self, x, wanted, rate=0.005):  # W0 stays frozen
        error = (self(x) - wanted) / len(x)
        grad_A = self.scale * (error @ self.B).T @ x
        grad_B = self.scale * error.T @ (x @ self.A.T)
        self.A, self.B = self.A - rate * grad_A, self.B - rate * grad_B

    def merged(self):
        return self.W0 + self.scale * self.B @ self.A


for rank in (2, 16):  # a change that r = 2 can express, and one it cannot
    rng = np.random.default_rng(0)
    W0, x = rng.normal(size=(16, 16)), rng.normal(size=(200, 16))
    change = rng.normal(size=(16, rank)) @ rng.normal(size=(rank, 16))
    wanted, layer = x @ (W0 + change).T, LoRA(W0, r=2, alpha=4, rng=rng)
    size, start = layer.A.size + layer.B.size, np.sum((x @ change.T) ** 2)
    print(f"rank of the change: {rank}; LoRA trains {size} of {W0.size}")
    same = np.allclose(layer(x), x @ W0.T)
    print(f"  before training, equal to the frozen layer: {same}")
    for done in range(1, 301):
        layer.step(x, wanted)
        left = np.sum((layer(x) - wanted) ** 2) / start
        if done in (10, 30, 100, 300):
            print(f"  step {done:3d}: {left:6.1%} of the error left")
    merged = x @ layer.merged().T
    print(f"  merged equals unmerged: {np.allclose(merged, layer(x))}")
