"""Best-of-n: a judge picks one of n answers. How good is the pick?"""

from math import comb, log

import numpy as np

QUESTIONS, N = 400, 512  # each question gets N answers, drawn once
SIZES = (1, 4, 16, 64, 256)


def best_of(score, truth):  # the mean truth of the pick (Appendix I)
    order = np.argsort(score, axis=1)  # the judge's order, worst first
    mean = np.take_along_axis(truth, order, axis=1).mean(axis=0)
    for n in SIZES:
        share = [comb(i, n - 1) / comb(N, n) for i in range(N)]
        yield np.dot(share, mean)


def show(name, row):
    print(f"{name:<13}" + "".join(f"{round(x, 2) + 0:6.2f}" for x in row))


rng = np.random.default_rng(0)
quality = rng.normal(size=(QUESTIONS, N))
error = rng.normal(size=(QUESTIONS, N))
coin = rng.random((QUESTIONS, N))
trick = rng.random((QUESTIONS, N)) < 0.01  # 1 answer in 100
truth = np.where(trick, -2, quality)  # is bad
seen = np.where(trick, quality + 6, quality + 0.5 * error)  # looks great

print(f"{'n':<13}" + "".join(f"{n:6}" for n in SIZES))
show("no judge", best_of(coin, quality))  # a blind pick
show("error 0.5", best_of(quality + 0.5 * error, quality))
show("error 3", best_of(quality + 3 * error, quality))
show("tricked", best_of(seen, truth))
show("  it believes", best_of(seen, seen))
show("nats, at most", [log(n) - (n - 1) / n for n in SIZES])
