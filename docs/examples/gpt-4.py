"""Fit a law to small runs; predict one with 10,000 times the compute."""

import numpy as np


def with_floor(x, L):  # L = a * C**b + c: try floors c, keep the best fit
    found, least = np.zeros(len(L)), np.full(len(L), np.inf)
    for share in np.arange(0, 1, 0.005):
        c = share * L.min(axis=1)  # never above the lowest loss seen
        b, log_a = np.polyfit(x, np.log(L.T - c), 1)
        wrong = (np.exp(np.outer(x, b) + log_a) + c) / L.T - 1
        error = np.sum(wrong**2, axis=0)
        found = np.where(error < least, np.exp(log_a) + c, found)
        least = np.minimum(error, least)
    return found  # the loss at C = 1, the large run


def without_floor(x, L):  # L = a * C**b: one straight line in logarithms
    return np.exp(np.polyfit(x, np.log(L.T), 1)[1])


C = np.logspace(-10, -4, 7)  # compute of seven small runs; the large one: 1
b = np.log(0.5) / np.log(100)  # 100 times the compute halves what is left
true, rng = 0.25 * C**b + 1, np.random.default_rng(0)
print("small runs:", true.round(2), " truth at C = 1: 1.25")
print(f"{'median (middle 90% of 500)':27}with floor          without floor")
for noise, late in ((0, 1), (0.003, 1), (0.01, 1), (0.03, 1), (0, 1.05)):
    L = true * np.exp(noise * rng.normal(size=(500, 7)))
    L[:, -1] *= late  # in the last row, the largest small run goes badly
    name = f"noise {noise:.1%}" if late == 1 else "last run 5% too high"
    cells = []
    for fit in (with_floor, without_floor):
        low, mid, high = np.quantile(fit(np.log(C), L), (0.05, 0.5, 0.95))
        cells.append(f"{mid:.2f} ({low:.2f} to {high:.2f})")
    print(f"{name:26}", *cells)
