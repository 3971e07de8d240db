"""RLAIF in small: a judge with a favorite seat, asked in three ways."""

import numpy as np

PAIRS, ERROR, NOISE = 20000, 0.6, 0.5
rng = np.random.default_rng(3)
truth = rng.normal(size=PAIRS)  # lead of A over B, as people see it
opinion = truth + ERROR * rng.normal(size=PAIRS)  # the judge's, lasting
a_first = rng.random(PAIRS) < 0.5  # who sits in the first seat


def ask(first, bias):  # the probability that the judge gives to A
    mood = NOISE * rng.normal(size=PAIRS)  # new at every call
    bonus = np.where(first, bias, -bias)  # goes to the first seat
    return 1 / (1 + np.exp(-(opinion + mood + bonus)))


def right(label):
    return np.mean((label > 0.5) == (truth > 0))


def line(bias, back):  # back: the bias once the seats are swapped
    one, again = ask(a_first, bias), ask(a_first, bias)
    swapped = ask(~a_first, back)
    stuck = np.mean((one > 0.5) != (swapped > 0.5))  # same seat twice
    twice, both = (one + again) / 2, (one + swapped) / 2
    sure = np.mean(np.maximum(both, 1 - both))
    shares = stuck, right(one), right(twice), right(both), sure
    print(f"{bias:6}" + "".join(f"{100 * s:6.0f}%" for s in shares))


head = "stuck", "once", "twice", "swap", "sure"
print("  bias" + "".join(f"{h:>7}" for h in head))
for bias in 0.0, 0.5, 1.0, 2.0, 4.0:
    line(bias, bias)
print("if swapping the seats also halves the bias")
for bias in 1.0, 2.0, 4.0:
    line(bias, bias / 2)
