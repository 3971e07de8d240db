"""Chain of thought without a model: prompts, answers, and a vote."""

import re

import numpy as np

EXAMPLE = """Mei has 4 boxes of 6 tea bags and drinks 9 bags. \
How many are left?"""
STEPS = "Mei starts with 4 * 6 = 24 bags. She drinks 9. 24 - 9 = 15. "
QUESTION = """28 students rent 2-seat kayaks at $9 each \
from a budget of $150. How much is left?"""
# Typed in by hand; a real run samples them from a model.
CHAINS = """\
28 / 2 = 14 kayaks. 14 * 9 = 116 dollars. 150 - 116 = 34. The answer is 34.
28 / 2 = 14 kayaks. 14 * 9 = 126 dollars. 150 - 126 = 24. The answer is 24.
28 / 2 = 14 kayaks. 14 * 9 = 126 dollars. The answer is 126.
9 / 2 = 4.5 dollars each. 28 * 4.5 = 126. 150 - 126 = 24. The answer is $24.
16 * 9 = 144, so 150 - 144 = 6 is over. 2 kayaks too many: 2 * 9 = 18. \
6 + 18 = 24. The answer is 24.""".splitlines()
RUN = {"+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide}


def prompt(chain):
    return f"Q: {EXAMPLE}\nA: {chain}The answer is 15.\nQ: {QUESTION}\nA:"


def holds(a, sign, b, c):
    return np.isclose(RUN[sign](float(a), float(b)), float(c))


print("STANDARD", prompt(""), "CHAIN OF THOUGHT", prompt(STEPS), sep="\n")
answers = [re.search(r"answer is \$?(\d+)", chain)[1] for chain in CHAINS]
for i, (answer, chain) in enumerate(zip(answers, CHAINS), start=1):
    found = re.findall(r"([\d.]+) ([-+*/]) ([\d.]+) = ([\d.]*\d)", chain)
    right = f"{sum(holds(*equation) for equation in found)} of {len(found)}"
    print(f"chain {i}: answer {answer}, {right} equations hold")
values, votes = np.unique(answers, return_counts=True)
winner, most = values[votes.argmax()], f"{votes.max()} of {votes.sum()}"
print(f"first chain alone: {answers[0]}; vote: {winner} with {most}")
