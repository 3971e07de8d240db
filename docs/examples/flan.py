"""Tuning on clusters of tasks, testing on a cluster that was held out."""

import numpy as np

D, COUNTS = 8, (1, 2, 4, 8)  # length of a vector; training clusters
CLUSTER = np.repeat(range(9), 4)  # 9 clusters, 4 datasets in each


def draw(rng, meaning, asks, n):  # items, worded instructions, answers
    items = rng.normal(size=(len(asks), n, D))
    tags = asks[:, None] + 0.05 * rng.normal(size=items.shape)
    return items, tags, np.sign(items @ meaning @ asks[..., None]).ravel()


def pairs(items, tags):  # each number of an item times each of its tag
    tags = np.concatenate([np.ones_like(tags[..., :1]), tags], axis=-1)
    return (items[..., None] * tags[..., None, :]).reshape(-1, D * D + D)


def accuracy(seed, k, style):
    rng = np.random.default_rng(seed)
    meaning = np.linalg.qr(rng.normal(size=(D, D)))[0]  # to be learned
    asks = rng.normal(size=(9, D))[CLUSTER] + 0.4 * rng.normal(size=(36, D))
    asks /= np.linalg.norm(asks, axis=1)[:, None]  # alike in a cluster
    train = np.isin(CLUSTER, range(1, k + 1))
    assert 0 not in CLUSTER[train]  # cluster 0 is held out as a whole
    train[1] = style == "with a leak"  # ... unless one sibling gets in
    items, tags, right = draw(rng, meaning, asks[train], 40)
    names = rng.normal(size=(len(tags), 1, D)) / D**0.5  # mean nothing
    tags = {"names only": names, "neither": 0}.get(style, tags) + 0 * tags
    X = pairs(items, tags)
    W = np.linalg.solve(X.T @ X + 5 * np.eye(D * D + D), X.T @ right)
    items, tags, right = draw(rng, meaning, asks[:1], 500)  # dataset 0
    return np.mean(pairs(items, tags) @ W * right > 0)


print("training clusters", *(f"{k:4d}" for k in COUNTS))
for style in ("instructions", "names only", "neither", "with a leak"):
    runs = [[accuracy(s, k, style) for k in COUNTS] for s in range(40)]
    print(f"{style:17s}", *(f"{m:4.0%}" for m in np.mean(runs, axis=0)))
