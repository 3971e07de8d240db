"""A small model reads plain text first, then learns from labels."""

import numpy as np


def write(n, rng):  # 8 words: half from its subject, half from all
    subject = 20 * rng.integers(4, size=(n, 1))
    words = rng.integers(80, size=(n, 9))
    words = np.where(rng.random((n, 9)) < 0.5, words, subject + words % 20)
    words[:, 8] = 80  # the end token; the label: is the subject odd?
    words = np.eye(81)[words]
    return words, words.cumsum(1), subject[:, 0] // 20 % 2


def train(E, w, texts, task, lam, steps, rng):  # uphill: task L2 + lam L1
    for _ in range(steps):
        i = rng.integers(len(texts[0]), size=16)
        words, seen, labels = (part[i] for part in texts)
        past, end = seen[:, :7].reshape(-1, 81), seen[:, 8]
        odds = np.exp(past @ E @ E.T)  # guess each word from those before
        miss = words[:, 1:8].reshape(-1, 81) - odds / odds.sum(1)[:, None]
        up = lam / len(miss) * (past.T @ (miss @ E) + miss.T @ (past @ E))
        pull = task / 16 * (labels - 1 / (1 + np.exp(-end @ E @ w))) @ end
        E, w = E + (up + np.outer(pull, w)) / 2, w + pull @ E / 2
    return E, w


right = np.zeros((3, 4))
for rng in map(np.random.default_rng, range(8)):
    raw, w = rng.normal(0, 0.1, (81, 12)), np.zeros(12)
    read, _ = train(raw, w, write(1000, rng), 0, 6, 300, rng)
    labeled, (_, test, labels) = write(256, rng), write(500, rng)
    for n, row in np.ndindex(4, 3):
        texts = [part[: 4 ** (n + 1)] for part in labeled]
        E, lam = ((read, 0.5), (read, 0), (raw, 0.5))[row]
        E, head = train(E, w, texts, 1, lam, 50, rng)
        right[row, n] += np.mean((test[:, 8] @ E @ head > 0) == labels)
print("labeled texts        4     16     64    256")
for name, row in zip(("both stages", "without L1", "no reading"), right):
    print(f"{name:14}", *(f"{share / 8:6.0%}" for share in row))
