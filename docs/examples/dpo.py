"""DPO in small: ten answers, two routes from comparisons to a policy."""

import numpy as np


def logs(z):  # any ten numbers to the logs of ten probabilities
    return z - z.max() - np.log(np.exp(z - z.max()).sum())


N, GAMES, rng = 10, 40, np.random.default_rng(0)  # 40 votes on each pair
quality = rng.normal(size=N)  # what people like; no route sees it
ref = logs(np.sort(rng.normal(size=N))[::-1])  # the reference, as logs
chance = 1 / (1 + np.exp(quality - quality[:, None]))  # Bradley-Terry
wins = np.triu(rng.binomial(GAMES, chance), 1)  # [i, j]: i beat j
wins += np.tril(GAMES - wins.T, -1)


def two_steps(beta):
    s = np.ones(N)  # step 1: s = exp(reward), fitted without gradients
    for _ in range(2000):
        s = wins.sum(1) / GAMES / ((1 / (s + s[:, None])).sum(1) - 0.5 / s)
    return logs(ref + np.log(s) / beta)  # step 2: Equation 4


def dpo(beta, ref, weigh=True):  # no fitted rewards, no Z
    z = np.zeros(N)  # at the start, all answers are equally likely
    for _ in range(4000):  # gradient descent on Equation 7
        hat = beta * (logs(z) - ref)  # implicit rewards
        w = 1 / (1 + np.exp(hat[:, None] - hat)) if weigh else 1
        z += 0.003 / beta * ((wins * w).sum(1) - (wins * w).sum(0))
    return logs(z)


runs = ref, two_steps(0.5), dpo(0.5, ref), dpo(0.5, 0 * ref)
print("quality    ref  2steps    dpo  no ref  no weight")
for row in zip(quality, *np.exp([*runs, dpo(0.5, ref, weigh=False)])):
    print("{:6.2f} {:7.3f} {:7.3f} {:6.3f} {:7.3f} {:10.3f}".format(*row))
for b in (0.1, 0.5, 2):
    gap = np.abs(np.exp(two_steps(b)) - np.exp(dpo(b, ref))).max()
    print(f"beta {b}: 2steps and dpo differ by at most {gap:.6f}")
