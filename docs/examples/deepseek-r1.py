"""Paid for right answers only: will a solver learn to check its work?"""

import numpy as np

RUNS, GROUP, rng = 20, 16, np.random.default_rng(0)


def solve(p, asked):  # p: chances to check, to redo a bad, a good check
    easy = np.tile(rng.random((RUNS, asked, 1)) ** 2, GROUP)
    live, right, lines, push = easy >= 0, easy < 0, 0 * easy, [0, 0, 0]
    for _ in range(8):  # a check passes 90% of right, 20% of wrong tries
        right = np.where(live, rng.random(easy.shape) < easy, right)
        check = live & (rng.random(easy.shape) < p[0])
        good = rng.random(easy.shape) < np.where(right, 0.9, 0.2)
        redo = check & (rng.random(easy.shape) < np.where(good, p[2], p[1]))
        push[0] += live * (check - p[0])  # slopes of the log-probability
        push[1] += check * ~good * (redo - p[1])
        push[2] += check * good * (redo - p[2])
        lines, live = lines + live + check, redo
    return right, lines, np.array(push)


print("          step right lines silent learned")
for name, start, use_mean, use_std in (  # start: log-odds of a check
    ("mean, std", -2.2, 1, 1),
    ("mean only", -2.2, 1, 0),
    ("neither  ", -2.2, 0, 0),
    ("no checks", -9.2, 1, 1),
):
    theta = np.reshape([start, 0, 0], (3, 1, 1, 1)) + np.zeros((RUNS, 1, 1))
    for t in range(401):
        p = 1 / (1 + np.exp(-theta))
        if t in (0, 100, 400):
            right, took, _ = solve(p, 100)
            row = map(np.mean, (right, took, right.std(2) == 0, p[0] > 0.5))
            print(name, "{:4}{:6.0%}{:6.1f}{:7.0%}{:8.0%}".format(t, *row))
        right, _, push = solve(p, 2)  # reward: 1 + right
        gain = 1 + right - use_mean * (1 + right.mean(2, keepdims=True))
        gain /= (right.std(2, keepdims=True) + 1e-6) ** use_std
        theta += 3 * (gain * push).mean((2, 3), keepdims=True)
