"""Where is the pepper shaker? What a written thought carries forward."""

import re

import numpy as np

places = np.arange(1, 13)  # 1 is the likeliest place, 12 the least likely
rng = np.random.default_rng(0)
games = rng.choice(places, size=500, p=1 / places / sum(1 / places))


def model(view, style, slip):  # scripted: it knows only the lines in view
    if "shaker in" in view[-1]:
        return "finish " + view[-1].split()[-1]
    out = {int(n) for n in re.findall(r"\d+", " ".join(view))}  # ruled out
    left = [p for p in places if p not in out]
    if style == "act" or "obs" not in view[-1]:
        return f"act: open {left[0]}" if left else "finish nowhere"
    if left and rng.random() < slip:
        out.add(rng.choice(left))  # a place that nobody has opened
    note = "not in " + " ".join(map(str, sorted(out)))
    return "think: " + (note if style == "note" else "find the shaker")


def play(hidden, see, style, slip):
    text = ["task: find the shaker"]
    while len(text) < 100 and "finish" not in text[-1]:
        text.append(model(text[-see:], style, slip))
        if "act" in text[-1]:  # only an act reaches the world
            n = int(text[-1].split()[-1])
            text.append(f"obs: {'shaker' if n == hidden else 'not'} in {n}")
    return text[-1] == f"finish {hidden}", text


sees = (2, 3, 6, 24)
print(*play(3, 3, "note", 0)[1], "", sep="\n")
print(f"no look {np.mean(games == 1):7.0%}\nlines seen    2    3    6   24")
for how, slip in (("act", 0), ("idle", 0), ("note", 0), ("note", 0.2)):
    won = [np.mean([play(g, s, how, slip)[0] for g in games]) for s in sees]
    print(f"{how:5}{slip:5.0%}", *(f"{w:4.0%}" for w in won))
