"""BERT's corruption of a sentence: choose 15% of the tokens; 80% become [MASK], 10% a random token, 10% stay."""

import numpy as np

TEXT = "[CLS] the old cat slept on the warm mat while rain fell on the roof of the small house [SEP]"
tokens = np.array(TEXT.split(), dtype=object)
special = np.array([token in ("[CLS]", "[SEP]") for token in tokens])
vocabulary = sorted(set(tokens[~special])) + ["green", "piano"]
rng = np.random.RandomState(1260)  # its stream is frozen: the same numbers in every NumPy


def corrupt():
    """What the model is shown, the chosen positions, and what befell each of them."""
    count = round(0.15 * len(tokens))
    chosen = np.sort(rng.choice(np.flatnonzero(~special), count, replace=False))
    fate = rng.choice(["mask", "random", "keep"], count, p=[0.8, 0.1, 0.1])
    shown = tokens.copy()
    shown[chosen[fate == "mask"]] = "[MASK]"
    shown[chosen[fate == "random"]] = rng.choice(vocabulary, np.sum(fate == "random"))
    return shown, chosen, fate


def copycat(shown):
    """Loss, token by token, of a cheat: 90% on the token it is shown; at [MASK] it has to guess blindly."""
    wrong = 0.1 / (len(vocabulary) - 1)
    p = np.where(shown == tokens, 0.9, np.where(shown == "[MASK]", 1 / len(vocabulary), wrong))
    return -np.log(p)


draws = [corrupt() for _ in range(10_000)]
for shown, chosen, fate in draws[:3]:
    print(" ".join(shown[1:-1]))
    print("  guess:", ", ".join(f"{tokens[i]} ({f})" for i, f in zip(chosen, fate)))
fates = np.concatenate([fate for _, _, fate in draws])
print(f"chosen: {len(fates)} of {len(draws) * len(tokens)} = {len(fates) / len(draws) / len(tokens):.1%}")
print(", ".join(f"{name} {np.mean(fates == name):.2%}" for name in ("mask", "random", "keep")))
print(f"one of each in a sentence: {np.mean([len(set(fate)) == 3 for _, _, fate in draws]):.1%}")
losses = [copycat(shown) for shown, _, _ in draws]
print(f"copycat, mean loss over all tokens:    {np.mean(losses):.2f}")
print(f"copycat, mean loss over chosen tokens: {np.mean([x[c] for x, (_, c, _) in zip(losses, draws)]):.2f}")
