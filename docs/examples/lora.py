"""A LoRA layer: train two small matrices beside a frozen weight, then merge them into it."""

import numpy as np


class LoRA:
    def __init__(self, W0, r, alpha, rng):
        d, k = W0.shape
        self.W0, self.scale = W0, alpha / r
        self.A = rng.normal(0, k**-0.5, (r, k))
        self.B = np.zeros((d, r))  # zero, so that training starts from the frozen layer

    def __call__(self, x):  # two thin products; the d x k update is not built here
        return x @ self.W0.T + self.scale * (x @ self.A.T) @ self.B.T

    def step(self, x, wanted, rate=0.005):
        error = (self(x) - wanted) / len(x)
        grad_A = self.scale * (error @ self.B).T @ x
        grad_B = self.scale * error.T @ (x @ self.A.T)
        self.A, self.B = self.A - rate * grad_A, self.B - rate * grad_B  # W0 stays frozen

    def merged(self):
        return self.W0 + self.scale * self.B @ self.A


for rank in (2, 16):  # a change that r = 2 can express, and one that it cannot
    rng = np.random.default_rng(0)
    W0, x = rng.normal(size=(16, 16)), rng.normal(size=(200, 16))
    change = rng.normal(size=(16, rank)) @ rng.normal(size=(rank, 16))
    wanted = x @ (W0 + change).T
    layer = LoRA(W0, r=2, alpha=4, rng=rng)
    start = np.sum((layer(x) - wanted) ** 2)
    print(f"rank of the change: {rank}; LoRA trains {layer.A.size + layer.B.size} of {W0.size}")
    print("  before training, equal to the frozen layer:", np.allclose(layer(x), x @ W0.T))
    for done in range(1, 301):
        layer.step(x, wanted)
        if done in (10, 30, 100, 300):
            print(f"  step {done:3d}: {np.sum((layer(x) - wanted) ** 2) / start:6.1%} of the error left")
    print("  merged equals unmerged:", np.allclose(x @ layer.merged().T, layer(x)))
