"""AutoPrompt in small: a program picks five words for a frozen model."""

import numpy as np

HOW = ("start", "random", "gradient")
WORDS, FACTS, N, LOUD = 2000, 60, 200, np.linspace(1, 0.2, 5)  # per slot


def play(seed, labels, how, tries=5):
    rng = np.random.default_rng(seed)
    E = rng.normal(0, 0.5, (WORDS, FACTS))  # embeddings: a word's requests
    lean = 2 * rng.normal(size=FACTS) * (np.arange(FACTS) > 0)
    know = 2 * rng.normal(size=(3, N, FACTS)) + lean  # 60 facts per input
    y = know[..., 0] > 0  # the right answer: fact 0 (it leans nowhere) ...
    if labels != "fact 0":  # ... or a coin that the model knows nothing of
        y = rng.random((3, N)) < float(labels[-3:])

    def model(words, part):  # never trained; the words mix its facts
        mix = np.exp(LOUD @ E[words])
        mix /= mix.sum()
        z = know[part] @ mix  # above zero means yes
        return -np.logaddexp(0, np.where(y[part], -z, z)).mean(), mix, z

    words = rng.integers(WORDS, size=5)
    for _ in range(20 if how != "start" else 0):
        slot, menu = rng.integers(5), rng.integers(WORDS, size=tries)
        if how == "gradient":  # one look back scores all 2,000 words
            _, mix, z = model(words, 0)
            g = (y[0] - 1 / (1 + np.exp(-z))) @ know[0] / N
            menu = np.argsort(E @ (mix * (g - mix @ g)))[-tries:]
        old = np.delete(words, slot)
        tried = [words] + [np.insert(old, slot, w) for w in menu]
        words = max(tried, key=lambda t: model(t, 1)[0])  # on other data
    return np.mean((model(words, 2)[2] > 0) == y[2])  # on new data


print(f"{'right':8}", *(f"{how:>8}" for how in HOW))
for labels in ("fact 0", "coin 0.5", "coin 0.8"):
    runs = [[play(s, labels, h) for s in range(23)] for h in HOW]
    print(f"{labels:8}", *(f"{np.mean(r):8.0%}" for r in runs))
