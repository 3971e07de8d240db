"""One small model that counts pairs of words, fed on four kinds of text."""

import numpy as np

rng = np.random.RandomState(0)  # its stream is the same in every NumPy
V = 80  # words: 8 topics of 10; a lesson never leaves its topic
lesson = rng.gamma(0.3, size=(V, V)) * np.kron(np.eye(8), np.ones((10, 10)))
clutter = rng.gamma(0.3, size=(V, V)) * rng.gamma(1, size=V)


def write(pairs, n, skew=1):  # above 1, the first topics come up more
    up, doc = pairs.cumsum(1), [(V * rng.rand(n) ** skew).astype(int)]
    while len(doc) < 12:  # draw each next word
        doc.append((up[doc[-1]] < rng.rand(n, 1) * up[doc[-1], -1:]).sum(1))
    return np.array(doc).T


def web(n):  # one document in five is a lesson
    ok = np.arange(n) % 5 == 0
    return np.where(ok[:, None], write(lesson, n), write(clutter, n)), ok


def bits(text, test):  # learn from one; surprise at a word of the other
    pairs = np.full((V, V), 0.02)
    np.add.at(pairs, (text[:, :-1], text[:, 1:]), 1)
    p = pairs / pairs.sum(1, keepdims=True)
    return f"{-np.log2(p[test[:, :-1], test[:, 1:]]).mean():10.1f}"


exam, wild, (seen, ok) = write(lesson, 2000), web(2000)[0], web(200)
yes, no = (np.bincount(d.flat, None, V) + 1 for d in (seen[ok], seen[~ok]))
value = np.log(yes / yes.sum() * no.sum() / no)  # of each word, from 200
print("trained on       web  filtered one prompt  textbook")
for n in 100, 1000, 10000:
    raw, ok = web(8 * n)
    fit = value[raw].sum(1) > 0
    diets = raw[:n], raw[fit][:n], write(lesson, n, 20), write(lesson, n)
    print(f"{12 * n:10,}", *(bits(d, exam) for d in diets), sep="")
print("on the web", *(bits(d, wild) for d in diets), sep="")
print(f"pass: {fit[ok].mean():.0%} lessons, {fit[~ok].mean():.0%} clutter")
