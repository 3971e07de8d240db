"""One kind of judge, three kinds of labels: which of 50 to pick?"""

import numpy as np

SOUND, TRICK, MOVES, STEPS, N = 30, 34, 40, 8, 50  # moves 0-29 are sound,
rng = np.random.default_rng(4)  # 30-33 are tricks, 34-39 spoil the answer


def write(problems, n):  # each problem invites some moves more than others
    taste = rng.dirichlet(np.full(MOVES, 0.5), problems)
    return np.array([rng.choice(MOVES, (n, STEPS), p=p) for p in taste])


def train(work, label):  # returns the chance that each move is right
    trust, bad = np.zeros(MOVES), work >= SOUND
    fails = (bad if label == "whole" else work >= TRICK).any(1)[:, None]
    for _ in range(100):  # climb the log-likelihood of the labels
        p = 1 / (1 + np.exp(-trust[work]))
        score = p.prod(1, keepdims=True)
        push = (1 - p) * np.where(fails, -score / (1 - score), 1)
        if label == "steps":  # none after the first mistake
            push = np.where(np.cumsum(bad, 1) - bad == 0, ~bad - p, 0)
        total = np.bincount(work.ravel(), push.ravel(), MOVES)
        trust += 3 * (total - 0.1 * trust) / len(work)
    return 1 / (1 + np.exp(-trust))


test, row = write(300, N), "{:>7}" + "   {:6.0f}{:7.0f}{:7.0f}" * 2
marks = np.stack([np.all(test < top, 2) for top in (TRICK, SOUND)]) * 100
print("labeled      right answer, %        all steps right, %")
print("         answer  whole  steps   answer  whole  steps")
for n in 10, 30, 100, 300:
    picks = []
    for label in ("answer", "whole", "steps") * 20:  # 20 sets for each
        score = train(write(n, 1)[:, 0], label)[test].prod(2)
        picks.append(marks[:, range(300), score.argmax(1)].mean(1))
    print(row.format(n, *np.reshape(picks, (20, 3, 2)).mean(0).T.ravel()))
print(row.format("random", *np.repeat(marks.mean((1, 2)), 3)))
print(row.format("ideal", *np.repeat(marks.max(2).mean(1), 3)))
