"""A language model made of counts: the prompt alone names the task."""

import numpy as np

NEW = {"who": "Ada", "where": "Rome", "when": "Friday"}  # not on the web


def train(asking, seed):  # 200 pages; a few happen to ask and to answer
    text, counts, rng = ["."] * 5, {}, np.random.default_rng(seed)
    for n in range(200):
        page = [f"word{i}" for i in rng.choice(1000, 3, replace=False)]
        if n < asking:  # a coin decides: right answer, or any
            task, noise = rng.choice(3, 2)
            page += [[*NEW][task], "?", page[rng.choice([task, noise])]]
        text += [*page, "."]
    text = np.array(text)  # is a word a copy of the one 1 .. 5 back?
    copy = np.stack([text[5 - k : -k] == text[5:] for k in range(1, 6)], 1)
    for a, b, row in zip(text[3:], text[4:], copy):
        for cue in ((a, b), b, "any"):
            counts[cue] = counts.get(cue, 0) + row
    return counts


def go_on(counts, end, reach=5):  # by the longest cue seen in training
    prompt = [".", *NEW.values(), *end.split()]
    cues = (prompt[-2], prompt[-1]), prompt[-1], "any"
    seen = next(counts[cue] for cue in cues if cue in counts)
    return prompt[-1 - np.argmax(seen[:reach])]


print("pages that ask   named  hidden  reach 4   (right answers)")
for asking in (0, 3, 10, 30, 100):
    right = np.zeros(3)
    for counts in [train(asking, seed) for seed in range(30)]:
        for task, word in NEW.items():
            ways = (task, 5), ("so", 5), (task, 4)
            right += [go_on(counts, f"{w} ?", k) == word for w, k in ways]
    print(f"{asking:14}", *(f"{share:7.0%}" for share in right / 90))
for end in ("who ?", "where ?", "when ?", "so ?", ""):
    print(*NEW.values(), end, "->", go_on(counts, end))
