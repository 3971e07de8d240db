"""pass@k: count it without luck, and see what it needs: tests that hold."""

from math import comb

import numpy as np

rng = np.random.default_rng(3)
p = rng.beta(0.2, 0.5, 164)  # 164 problems: chance that one sample is right


def sets(n, c, k):  # Equation 1: no sample is drawn twice
    return 1 - comb(n - c, k) / comb(n, k)


def power(n, c, k):  # the shortcut: one sample may be drawn twice
    return 1 - (1 - c / n) ** k


def average(rule, n, k):  # over all that n samples can turn out, exactly
    c = range(n + 1)
    ways, value = np.array([(comb(n, i) / 1, rule(n, i, k)) for i in c]).T
    chance = ways * p[:, None] ** c * (1 - p[:, None]) ** (n - np.array(c))
    mean, square = chance @ value, chance @ value**2
    return mean.mean(), np.sum(square - mean**2) ** 0.5 / len(p)


print(f"n = 5, c = 2, k = 2: {sets(5, 2, 2):.2f}, not {power(5, 2, 2):.2f}")
print(f"true pass@10: {np.mean(1 - (1 - p) ** 10):.1%}")
for n in (10, 20, 50, 200):
    (mean, spread), (short, _) = average(sets, n, 10), average(power, n, 10)
    print(f"  n = {n:3d}: {mean:.1%} +- {spread:.1%}, shortcut {short:.1%}")
print("% right / passed, for leaks of 0%, 5%, 100%:")
for k in (1, 10, 100):
    row = f"  k = {k:3d}:"
    for leak in (0, 0.05, 1):  # share of the wrong programs that pass
        passes = p + (1 - p) * leak
        found = 1 - (1 - passes) ** k  # something passes
        right = found * p / passes  # and it is right
        row += f"  {100 * right.mean():.1f} / {100 * found.mean():.1f}"
    print(row)
