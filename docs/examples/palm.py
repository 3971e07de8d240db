"""PaLM: a block whose halves run side by side, and the count behind MFU."""

import numpy as np

rng = np.random.default_rng(0)
d, f, x = 64, 256, rng.normal(size=(8, 64))  # widths; eight tokens
W_in = rng.normal(0, d**-0.5, (d, 3 * d + 2 * f))  # for both halves
W_a, W_m = rng.normal(0, d**-0.5, (d, d)), rng.normal(0, f**-0.5, (f, d))


def norm(x):
    return (x - x.mean(1, keepdims=True)) / x.std(1, keepdims=True)


def block(x, serial, s=1.0):  # s: how much each half adds
    q, k, v, gate, up = np.split(norm(x) @ W_in, [d, 2 * d, 3 * d, -f], 1)
    p = np.exp(q @ k.T / d**0.5) * np.tri(len(x))  # no looking ahead
    a = s * (p / p.sum(1, keepdims=True)) @ v @ W_a
    if serial:  # the MLP waits for attention: a second product
        gate, up = np.split(norm(x + a) @ W_in[:, 3 * d :], 2, 1)
    m = s * (gate / (1 + np.exp(-gate)) * up) @ W_m
    return x + a + m, m


for s in (1, 0.3, 0.1):
    a, b = block(x, True, s)[0], block(x, False, s)[0]
    gap = np.std(a - b) / np.std(a - x)
    print(f"halves times {s}: outputs {gap:.0%} of the change apart")
for name, serial in (("serial", True), ("parallel", False)):
    a, b = x, np.vstack([rng.normal(size=(1, d)), x[1:]])  # new token 1
    for n in (1, 2):
        (a, m), (b, m2) = block(a, serial), block(b, serial)
        notices = not np.allclose(m[7], m2[7])
        print(f"{name}, block {n}: MLP of token 8 notices: {notices}")
for L, w, H in ((32, 4096, 16), (64, 8192, 32), (118, 18432, 48)):
    N = L * (2 * w * 256 * H + 2 * w * 256 + 12 * w * w) + 256000 * w
    print(f"{L} layers of width {w}: {N / 1e9:.2f} billion parameters")
for name, c, e in (("needed", 6, 12), ("carried out", 7.5, 16)):
    used = 238.3e3 * (c * N + e * L * H * 256 * 2048) / (6144 * 275e12)
    print(f"{name}: {used:.1%} of the peak")
