"""How large should a model be if using it costs computing, too?"""

import numpy as np


def count(d, layers, words=32_000, step=256):
    inner = -(-int(8 * d / 3) // step) * step  # 8d/3, rounded up
    block = 4 * d * d + 3 * d * inner + 2 * d  # attention, SwiGLU, norms
    return layers * block + 2 * words * d + d


print("model     parameters  tokens read per parameter")
for name, d, layers, text in (
    ("7B", 4096, 32, 1.0e12),
    ("13B", 5120, 40, 1.0e12),
    ("33B", 6656, 60, 1.4e12),
    ("65B", 8192, 80, 1.4e12),
):
    params = count(d, layers)
    print(f"{name:>5} {params:14,} {text / params:6.0f}")

E, A, B, a, b = 1.8172, 482.01, 2085.43, 0.3478, 0.3658  # the loss law


def text_for(n, loss):  # tokens n parameters must read for this loss
    return (B / (loss - E - A / n**a)) ** (1 / b)


for n0, d0 in ((10e9, 0.2e12), (70e9, 1.4e12)):
    loss = E + A / n0**a + B / d0**b
    n = n0 * np.linspace(0.2, 1.5, 13001)  # sizes to choose from
    train = 6 * n * text_for(n, loss)
    print(f"as good as {n0 / 1e9:.0f}B that read {d0 / 1e12:.1f}T tokens:")
    for served in (0, 1, 3, 10):  # trillions; 0 forgets the second bill
        use = 2 * served * 1e12
        k = (train + n * use).argmin()
        saved = 1 - (train[k] + n[k] * use) / (6 * n0 * d0 + n0 * use)
        per = train[k] / 6 / n[k] ** 2
        print(f"  serve {served:2}T: best size {n[k] / 1e9:4.1f}B,", end="")
        print(f" read {per:3.0f} per parameter, saves {max(saved, 0):3.0%}")
