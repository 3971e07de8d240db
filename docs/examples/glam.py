"""Each token goes to 2 of E experts: more numbers held, no more work."""

import numpy as np

KINDS, D, S, STEPS = 8, 8, 128, 300  # kinds of token, width, batch, steps


def train(E, balance, spare, seed):
    rng, log = np.random.default_rng(seed), []
    center = rng.normal(size=(KINDS, D))  # what a kind looks like
    center *= 3 / np.linalg.norm(center, axis=1, keepdims=True)
    task = rng.normal(size=(KINDS, D, D)) / D**0.5  # what it asks for
    gate, experts = (rng.normal(size=n) / 10 for n in [(E, D), (E, D, D)])
    for _ in range(STEPS):
        kind = np.minimum(rng.geometric(0.3, S), KINDS) - 1  # 0 is common
        x = center[kind] + rng.normal(size=(S, D)) / 2
        wanted = np.einsum("sij,sj->si", task[kind], x)
        p = np.exp(x @ gate.T) / np.exp(x @ gate.T).sum(1, keepdims=True)
        top = p >= np.sort(p, 1)[:, -2:-1]  # the two best experts
        share = top.sum(0) * E / (2 * S)  # 1 if all are equally asked
        kept = top & (np.cumsum(top, 0) <= spare * 2 * S / E)  # seats
        q = p * top / (p * top).sum(1, keepdims=True)  # the two weights
        g = q * kept
        out = np.einsum("eij,sj->sei", experts, x)
        error = np.einsum("se,sei->si", g, out) - wanted
        left = (error**2).sum() / (wanted**2).sum()
        log.append([1 - kept.sum() / (2 * S), share.max(), left])
        up = g * np.einsum("si,sei->se", error, out)
        up -= q * up.sum(1, keepdims=True)  # gradient for the task
        up += balance * p * (share - (p @ share)[:, None])  # for balance
        gate -= 0.3 / S * up.T @ x
        step = np.einsum("sei,sj->eij", g[:, :, None] * error[:, None], x)
        experts -= 0.1 * step / np.maximum((g**2).sum(0), 1)[:, None, None]
    return np.mean(log[-100:], 0)


print("experts held balance seats |away busy error")
for E, b, c in (2, 0, 1.5), (16, 0, 1.5), (16, 2, 1.5), (16, 0, np.inf):
    a, m, e = np.mean([train(E, b, c, seed) for seed in (1, 2, 3)], 0)
    print(f"{E:7}{E * D * D:5}{b:8}{c:6} |{a:4.0%}{m:5.1f}{e:6.0%}")
