"""BERT's masking: choose 15%; 80% of these [MASK], 10% random, 10% stay."""

import numpy as np

TEXT = """[CLS] the old cat slept on the warm mat while rain fell
on the roof of the small house [SEP]"""
tokens = TEXT.split()
vocabulary = sorted(set(tokens[1:-1])) + ["green", "piano"]  # 16 words
FATES = ["mask", "random", "keep"]
rng = np.random.RandomState(1260)  # the same numbers in every NumPy


def corrupt():  # what the model is shown, the chosen positions, their fates
    count, words = round(0.15 * len(tokens)), range(1, len(tokens) - 1)
    chosen = np.sort(rng.choice(words, count, replace=False))
    fate = rng.choice(FATES, count, p=[0.8, 0.1, 0.1])
    shown, swapped = np.array(tokens, object), chosen[fate == "random"]
    shown[chosen[fate == "mask"]] = "[MASK]"
    shown[swapped] = rng.choice(vocabulary, len(swapped))
    return shown, chosen, fate


def copycat(shown):  # loss of a cheat: 90% on what it sees, blind at [MASK]
    other = np.where(shown == "[MASK]", 1 / 16, 0.1 / 15)
    return -np.log(np.where(shown == tokens, 0.9, other))


draws = [corrupt() for _ in range(10_000)]
for shown, chosen, fate in draws[:3]:
    guess = ", ".join(f"{tokens[i]} ({f})" for i, f in zip(chosen, fate))
    print(" ".join(shown[1:-1]) + "\n  guess: " + guess)
shown, chosen, fates = map(np.array, zip(*draws))
part, each = fates.size / shown.size, [len({*fate}) == 3 for fate in fates]
print(f"chosen: {fates.size} of {shown.size} = {part:.1%}")
print(", ".join(f"{name} {np.mean(fates == name):.2%}" for name in FATES))
print(f"one of each in a sentence: {np.mean(each):.1%}")
losses = copycat(shown)
print(f"copycat, mean loss over all tokens:    {losses.mean():.2f}")
losses = np.take_along_axis(losses, chosen, axis=1)
print(f"copycat, mean loss over chosen tokens: {losses.mean():.2f}")
