"""Draw a line through small models; ask it about one 32 times as large."""

import numpy as np

SIZES, LARGE, RARE = np.array([16, 32, 64, 128, 256]), 8192, 10**6


def losses(seen, noise):  # a model of size N keeps N answers
    chance = np.random.default_rng(0).random(seen)
    asked = np.minimum(1 / chance**4, RARE).astype(int)  # 1: commonest
    count = np.bincount(asked, minlength=RARE + 1)[:RARE]
    known = np.argsort(-count, kind="stable")[: np.sum(count > 0)]
    share = known**-0.25 - (known + 1) ** -0.25  # of all future questions
    best = np.minimum([*SIZES, LARGE], len(known)) - 1
    missing = 1 - np.cumsum(share)[best]
    return np.log(50) * missing + noise  # no answer: one guess in 50


def line(y, size=np.log, loss=np.log, back=np.exp):
    slope, start = np.polyfit(size(SIZES), loss(y), 1)
    return lambda n: back(slope * size(n) + start)


def floored(y):  # the same line above a floor: keep the best of 500 floors
    floors = [(c, line(y - c)) for c in np.linspace(0, 0.99 * y[-1], 500)]
    laws = [lambda n, c=c, f=f: f(n) + c for c, f in floors]
    return min(laws, key=lambda law: np.sum((law(SIZES) / y - 1) ** 2))


same = [np.positive] * 3  # axes that are not logarithmic
fits = {"both axes log": line, "log, and a floor": floored}
fits["size axis log"] = lambda y: line(y, np.log, *same[1:])
fits["plain axes"] = lambda y: line(y, *same)
worlds = losses(4_000_000, 0), losses(20_000, 0), losses(4_000_000, 1)
print(f"{'':16}{'much text':>18}{'little text':>18}{'noisy text':>18}")
for name, fit in fits.items():
    laws = [(y[:-1], fit(y[:-1])) for y in worlds]
    cells = [(abs(f(SIZES) / y - 1).max(), f(LARGE)) for y, f in laws]
    print(f"{name:16}", *(f"{off:8.1%}{n:9.2f}" for off, n in cells))
print(f"{'measured':16}", *(f"{y[-1]:17.2f}" for y in worlds))
