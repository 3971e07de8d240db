"""Chain-of-thought prompting without a model: assemble the prompt, extract the answers, let five chains vote."""

import re

import numpy as np

EXEMPLARS = [
    (
        "Mei has 4 boxes of 6 tea bags and drinks 9 bags. How many are left?",
        "Mei starts with 4 * 6 = 24 bags. She drinks 9. 24 - 9 = 15.",
        "15",
    )
]
QUESTION = "28 students rent 2-seat kayaks at $9 each from a budget of $150. How much is left?"
CHAINS = [  # typed in by hand: a real run samples them from a model
    "28 / 2 = 14 kayaks. 14 * 9 = 116 dollars. 150 - 116 = 34. The answer is 34.",
    "28 / 2 = 14 kayaks. 14 * 9 = 126 dollars. 150 - 126 = 24. The answer is 24.",
    "28 / 2 = 14 kayaks. 14 * 9 = 126 dollars. The answer is 126.",
    "9 / 2 = 4.5 dollars each. 28 * 4.5 = 126. 150 - 126 = 24. The answer is $24.",
    "16 * 9 = 144, so 150 - 144 = 6 is over. 2 kayaks too many: 2 * 9 = 18. 6 + 18 = 24. The answer is 24.",
]
RUN = {"+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide}


def prompt(question, with_chain):
    shots = [f"Q: {q}\nA: {chain + ' ' if with_chain else ''}The answer is {a}." for q, chain, a in EXEMPLARS]
    return "\n".join([*shots, f"Q: {question}\nA:"])


def equations(text):
    found = re.findall(r"([\d.]+) ([-+*/]) ([\d.]+) = ([\d.]*\d)", text)
    return [bool(np.isclose(RUN[op](float(a), float(b)), float(c))) for a, op, b, c in found]


print("STANDARD", prompt(QUESTION, False), "CHAIN OF THOUGHT", prompt(QUESTION, True), sep="\n")
answers = np.array([re.search(r"The answer is \$?(-?\d+)", chain)[1] for chain in CHAINS])
for i, (answer, checks) in enumerate(zip(answers, map(equations, CHAINS), strict=True), start=1):
    print(f"chain {i}: answer {answer}, {sum(checks)} of {len(checks)} equations hold")
values, votes = np.unique(answers, return_counts=True)
print(f"first chain alone: {answers[0]}; vote: {values[votes.argmax()]} with {votes.max()} of {votes.sum()}")
