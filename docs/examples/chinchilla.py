"""Spend Gopher's compute again: how many parameters, how many tokens?"""

import numpy as np

C = 5.76e23  # the compute that trained Gopher
FITS = {  # E, A, B, alpha, beta
    "as printed": (1.69, 406.4, 410.7, 0.34, 0.28),
    "not rounded": (1.69337, 406.401, 410.723, 0.33917084, 0.2849083),
    "refit, 2024": (1.8172, 482.01, 2085.43, 0.3478, 0.3658),
}


def loss(fit, n, d):
    e, a, b, alpha, beta = fit
    return e + a / n**alpha + b / d**beta


def formula(fit, c):  # the best size for compute c
    _, a, b, alpha, beta = fit
    g = (alpha * a / (beta * b)) ** (1 / (alpha + beta))
    return g * (c / 6) ** (beta / (alpha + beta))


sizes = np.geomspace(1e9, 1e12, 30001)
print("numbers      search  formula  tokens  per parameter")
for name, fit in FITS.items():
    n = sizes[loss(fit, sizes, C / (6 * sizes)).argmin()]
    row = n / 1e9, formula(fit, C) / 1e9, C / (6e12 * n), C / (6 * n * n)
    print(f"{name:12}" + "{:5.0f}B{:8.0f}B{:8.2f}T{:10.0f}".format(*row))

print("without it   loss lost  compute wasted  size with text frozen")
for name, fit in FITS.items():
    gopher = loss(fit, 280e9, C / (6 * 280e9))
    small = C * np.geomspace(0.01, 1, 20001)  # smaller budgets
    best = formula(fit, small)
    best = loss(fit, best, small / (6 * best))
    waste = 1 - small[best <= gopher][0] / C
    room = loss(fit, 70e9, 1.4e12) - loss(fit, np.inf, 300e9)
    n = (fit[1] / room) ** (1 / fit[3]) / 1e12 if room > 0 else np.inf
    print(f"{name:12} {gopher - best[-1]:8.3f} {waste:12.0%} {n:16.0f}T")
