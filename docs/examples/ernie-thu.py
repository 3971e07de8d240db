"""ERNIE in miniature: guess the entity behind a link that is hidden."""

import numpy as np

D, H, N, B = 8, 64, 800, 200  # N writers: 600 to learn from, 200 to test
print("right, by link:    hidden   given")
for case in ("as in ERNIE", "shuffled", "no vectors", "never hidden"):
    rng = np.random.default_rng(0)
    writer, kind = rng.normal(size=(N, D)), 2 * rng.normal(size=(2, D))
    work = writer[:, None] + kind + 0.3 * rng.normal(size=(N, 2, D))
    if case == "shuffled":  # every entity gets the vector of another
        mixed = rng.permutation(np.vstack([writer, *work]))
        writer, work = mixed[:N], mixed[N:].reshape(N, 2, D)
    name, title = rng.normal(size=(N, D)), rng.normal(size=(N, 2, D))
    W = rng.normal(0, 0.1, (2 * D + 2, H))  # fuses token, entity, verb
    L, hits = rng.normal(0, 0.1, (H, D)), []  # linear layer; results
    for step in range(602):  # each step: 200 sentences "writer verb work"
        train, k = step < 600, rng.integers(0, 2, B)  # k: the verb
        who = rng.integers(0, 600, B) if train else np.arange(600, N)
        u = rng.random(B) if train else np.full(B, (step - 600) / 2)
        if train and case == "never hidden":
            u[:] = 0.5
        rest = [work[np.roll(who, s), k] for s in (1, 2, 3)]
        options = np.stack([work[who, k], work[who, 1 - k], *rest], 1)
        link = options[np.arange(B), 2 * (u > 0.95)]  # 5%: a wrong entity
        link = link * (u > 0.15)[:, None]  # 15%: no entity
        links = np.stack([writer[who], link]) * (case != "no vectors")
        verbs = np.broadcast_to(np.eye(2)[k], (2, B, 2))
        x = np.stack([name[who], title[who, k]])  # the two mentions
        h = np.tanh(np.concatenate([x, links, verbs], 2) @ W)
        score = (options @ (h.sum(0) @ L)[..., None])[..., 0]
        hits.append(np.mean(score.argmax(1) == 0))  # the right one is first
        p = np.exp(score - score.max(1, keepdims=True))
        miss = p / p.sum(1, keepdims=True) - np.eye(5)[0]
        push = (miss[:, None] @ options)[:, 0] / B * train
        back = np.concatenate([x, links, verbs], 2).swapaxes(1, 2)
        W -= 0.1 * (back @ (push @ L.T * (1 - h**2))).sum(0)
        L -= 0.1 * h.sum(0).T @ push
    print(f"{case:16} {hits[-2]:8.1%} {hits[-1]:7.1%}")
