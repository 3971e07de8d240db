"""Toolformer's filter: keep a call if its answer eases the next words."""

import numpy as np

draw, follows = np.random.default_rng(0).integers, {}
TEXTS = """. {a} rows of {b} seats hold {ab} in all by now
. {a} boys and {b} girls make {sum} in all by now
. 7 days of 24 hours are 168 in all by now
. {a} books on {b} shelves cost {c} in all by now""".splitlines()


def write(kind):
    a, b, c = draw(100, 1000, 3).tolist()
    return TEXTS[kind].format(a=a, b=b, c=c, ab=a * b, sum=a + b).split()


def loss(prefix, text, copy):  # of words 7 to 11; weights as in §4.1
    total, mix = 0, (1 - copy, copy)
    for j, weight in enumerate((5, 4, 3, 2, 1), 7):
        past = prefix + text[:j]
        sources = follows.get(past[-1], [0]), past  # habit, and context
        p = np.dot(mix, [s.count(text[j]) / len(s) for s in sources])
        total -= weight / 15 * np.log(0.9 * p + 1e-7)
    return total


for text in map(write, [0, 1, 2, 3] * 100):  # plain texts teach habits
    for j, new in enumerate(text[1:]):
        follows.setdefault(text[j], []).append(new)
for copy, rivals in (0.3, 2), (0.3, 1), (0, 2):
    kept = np.zeros((3, 4), int)
    for n in range(800):
        a, b, c = (text := write(n % 4))[1:8:3]
        for i, ask in enumerate((f"{a} * {b}", f"{a} + {b}", f"1 * {c}")):
            z, got = ask.split(), str(eval(ask))  # the calculator
            least = min(loss(y, text, copy) for y in ([], z)[:rivals])
            kept[i, n % 4] += least - loss([*z, got], text, copy) >= 0.5
    print(f"copy {copy:3.0%}, {rivals=}  product   sum known other")
    for name, row in zip(("a * b", "a + b", "1 * c"), kept // 2):
        print(f"  {name:19}", *(f"{k:4}%" for k in row))
