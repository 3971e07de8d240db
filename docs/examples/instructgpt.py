"""InstructGPT in small: rankings, a reward model, and what beta does."""

import numpy as np

PROMPTS, ANSWERS, SCREENS, K = 200, 30, 10, 4
rng = np.random.default_rng(0)
quality = rng.normal(size=(PROMPTS, ANSWERS))  # what people want; hidden
sft = np.exp(quality + 1.5 * rng.normal(size=quality.shape))
sft /= sft.sum(1, keepdims=True)  # step 1: how often each is written


def rank(judge):  # step 2: count how often answer i stood above answer j
    wins = np.zeros((PROMPTS, ANSWERS, ANSWERS))
    for p in range(PROMPTS):
        for _ in range(SCREENS):
            shown = rng.choice(ANSWERS, K, replace=False, p=sft[p])
            seen = judge[p, shown] + rng.gumbel(size=K)  # with noise
            order = shown[np.argsort(-seen)]
            for place in range(K):
                wins[p, order[place], order[place + 1 :]] += 1
    return wins


def reward_model(wins):  # gradient descent on Equation 1
    r = np.zeros((PROMPTS, ANSWERS))
    for _ in range(200):
        surprise = wins / (1 + np.exp(r[:, :, None] - r[:, None, :]))
        r += 0.03 * (surprise.sum(2) - surprise.sum(1))
    return r


for name, judge in ("people", quality), ("coin flips", 0 * quality):
    r = reward_model(rank(judge))
    print(f"ranked by {name}\n  beta  learned reward  true quality")
    for beta in (np.inf, 2, 0.5, 0.1, 0.01):
        z = np.log(sft) + r / beta  # step 3: the optimum of Equation 2
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        means = [np.sum(p * score) / PROMPTS for score in (r, quality)]
        print(f"{beta:6} {means[0]:15.2f} {means[1]:13.2f}")
