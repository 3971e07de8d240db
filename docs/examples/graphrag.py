"""GraphRAG in small: which six themes does a pile of passages have?"""

import numpy as np

rng = np.random.default_rng(4)
theme = np.repeat(range(6), (48, 24, 12, 6, 4, 2))  # from loud to faint
docs = np.array([8 * t + rng.choice(8, 3, replace=False) for t in theme])
docs[::10, 0] = rng.integers(48, size=10)  # a tenth has a stray name
names, docs = np.unique(docs, return_inverse=True)
kind, docs, N = names // 8, docs.reshape(-1, 3), len(names)
holds = (docs[:, :, None] == np.arange(N)).any(1).astype(int)
links = holds.T @ holds * (1 - np.eye(N, dtype=int))  # shared passages
degree, group = links.sum(1), np.arange(N)
best = np.argsort(-degree, kind="stable")  # names, the best-linked first
for v in [*range(N)] * 9:  # each name goes where modularity gains most
    member = (group == np.arange(N)[:, None]) & (np.arange(N) != v)
    gain = member @ (links[v] * degree.sum() - degree[v] * degree)
    if gain.max() > gain[group[v]]:
        group[v] = gain.argmax()
k = len(set(group))


def told(texts):  # themes of which one text has two names or more
    return len({t for x in texts for t in kind[x] if sum(kind[x] == t) > 1})


def summaries(group):  # as short as a passage: the three best-linked names
    return [best[group[best] == g][:3] for g in set(group)]


mean, space = 0, rng.normal(size=(6, 16))[kind]  # a place for each theme
place = holds @ (space + rng.normal(size=(N, 16)))  # and each passage
for _ in range(200):  # questions that name no one: random directions
    near = docs[np.argsort(-place @ rng.normal(size=16))[:k]]
    some, mixed = docs[rng.permutation(96)[:k]], rng.permutation(group)
    texts = docs, near, some, summaries(group), summaries(mixed)
    mean += np.array([told(t) for t in texts]) / 200
ways = ["all passages", "nearest", "random", "communities", "mixed up"]
for row in zip(ways, (0, 0, 0, 96, 96), (96, k, k, k, k), mean):
    print("{:13}{:2} first, {:2} each; told {:.1f}".format(*row))
