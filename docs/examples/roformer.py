"""Rotary positions: the same distance, the same score, wherever it is."""

import numpy as np


def speeds(base, d=64):
    return base ** (-np.arange(0, d, 2) / d)  # one per pair, in radians


def rotate(x, position, theta):
    a, b = x[..., 0::2], x[..., 1::2]
    cos, sin = np.cos(position * theta), np.sin(position * theta)
    pairs = np.stack([a * cos - b * sin, a * sin + b * cos], axis=-1)
    return pairs.reshape(x.shape)


def add(x, position, theta):  # without the idea: add sines and cosines
    angle = position * theta
    return x + np.stack([np.sin(angle), np.cos(angle)], axis=-1).reshape(-1)


random, theta = np.random.RandomState(0), speeds(10_000)
q, k = random.randn(2, 2000, 64)  # 2000 queries, 2000 keys
print("query at  key at  rotated  added")
for m, n in ((3, 1), (13, 11), (1003, 1001), (3, 0), (13, 10)):
    turned = rotate(q[0], m, theta) @ rotate(k[0], n, theta) / 8
    added = add(q[0], m, theta) @ add(k[0], n, theta) / 8
    print(f"{m:8}{n:8}{turned:9.2f}{added:7.2f}")

distances = (0, 1, 4, 16, 44, 256, 1024)
print("\ndistance              ", *(f"{s:5}" for s in distances))
for name, query, speed, measure in (
    ("query = key           ", k, speeds(10_000), np.mean),
    ("  base 500,000        ", k, speeds(500_000), np.mean),
    ("  one speed for all   ", k, np.ones(32), np.mean),
    ("query aims at 16      ", rotate(k, -16, theta), theta, np.mean),
    ("random, typical size  ", q, theta, np.std),
):
    scores = [np.sum(rotate(query, s, speed) * k, 1) / 8 for s in distances]
    print(name, *(f"{measure(s):5.1f}" for s in scores))
