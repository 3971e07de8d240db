"""Can a student beat its teacher? Gap recovered (PGR), in percent."""

import numpy as np

N, STEPS, KINDS = 1000, [20, 100, 300], ["teacher", "random"]


def data(rng, size):  # a clue, the concept, 20 columns of noise
    y, x = rng.integers(0, 2, N), rng.normal(0, 1, (N, 22))
    x[:, 0] = 0.7 * (x[:, 0] + 2 * y - 1)  # the clue
    x[:, 1] = size * (0.5 * x[:, 1] + 2 * y - 1)  # the concept
    return x, y


def fit(x, labels, top=0.0):  # weights after 20, 100, and 300 steps
    w = [np.zeros(x.shape[1])]
    for step in range(STEPS[-1]):
        score = x @ w[-1]
        own = score > np.median(score)  # the student's view, made hard
        alpha = top * min(1, step / 60)
        target = (1 - alpha) * labels + alpha * own
        push = x.T @ (target - 1 / (1 + np.exp(-score)))
        w.append(w[-1] + 0.5 * push / N)
    return np.array(w)[STEPS]


row = "{:9}{:9}{:14.0f}{:5.0f}{:5.0f}{:14.0f}{:5.0f}{:5.0f}"
print("concept  mistakes  plain:   20  100  300  conf.:   20  100  300")
for name, kind in zip(["clear"] * 2 + ["faint"] * 2, KINDS * 2):
    pgr, size = np.zeros(6), 2 if name == "clear" else 0.4
    for rng in map(np.random.default_rng, range(10)):
        (x0, y0), (x1, y1), (x, y) = (data(rng, size) for _ in "012")
        w = fit(x0[:, :1], y0)[-1]  # the teacher sees only the clue
        labels, weak = x1[:, :1] @ w > 0, np.mean((x[:, :1] @ w > 0) == y)
        if kind == "random":  # just as many mistakes, anywhere
            labels = rng.permutation(labels != y1) ^ y1
        runs = fit(x1, labels), fit(x1, labels, 0.75), fit(x1, y1)
        acc = np.mean(y == (x @ np.vstack(runs).T > 0).T, 1)
        pgr += 10 * (acc[:6] - weak) / (acc[8] - weak)
    print(row.format(name, kind, *pgr))
