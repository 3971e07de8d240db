"""RAG in small: one retrieval, two ways to sum over it, two different answers."""

import numpy as np

QUESTION = np.array([3.0, 1.5])  # "Where and when was Marie Curie born?"
WORDS = ["Warsaw", "Paris", "1867", "1859"]
# A passage, its vector, and the probability a generator that reads it gives each word
INDEX = [
    ("The curie is a unit of radioactivity.", (0.200, 0.30), (0.1, 0.1, 0.10, 0.1)),
    ("Marie Curie was born in Warsaw.", (0.800, 0.40), (0.8, 0.1, 0.20, 0.1)),
    ("Pierre Curie: born in Paris, 1859.", (0.445, 0.50), (0.1, 0.8, 0.05, 0.9)),
    ("Marie Curie lived from 1867 to 1934.", (0.480, 0.70), (0.2, 0.2, 0.80, 0.1)),
]
K = 3

scores = np.array([vector for _, vector, _ in INDEX]) @ QUESTION
top = np.argsort(-scores)[:K]
weight = np.exp(scores[top]) / np.exp(scores[top]).sum()
reads = np.array([INDEX[at][2] for at in top])  # passages x words
for at, share in zip(top, weight, strict=True):
    print(f"{scores[at]:.3f} -> {share:.3f}  {INDEX[at][0]}")


def sequence(answer):
    """One passage carries the whole answer: multiply along each passage, add at the end."""
    return weight * reads[:, [WORDS.index(word) for word in answer]].prod(axis=1)


def token(answer):
    """The passages vote anew on every word: add at each word, multiply at the end."""
    return (weight @ reads)[[WORDS.index(word) for word in answer]].prod()


print("\n             RAG-Sequence  RAG-Token")
for answer in [("Warsaw", "1867"), ("Paris", "1859"), ("Warsaw", "1859"), ("Paris", "1867")]:
    print(f"{' '.join(answer):13}{sequence(answer).sum():12.3f}{token(answer):11.3f}")
joint = sequence(("Warsaw", "1867"))  # the only label there is: the right answer
print("\npush on the scores:", *[f"{x:+.3f}" for x in joint / joint.sum() - weight])
