"""RAG in small: one retrieval, two ways to sum over it, two answers."""

import numpy as np

QUESTION = np.array([3.0, 1.5])  # "Where and when was Marie Curie born?"
# Passages, their vectors, and how likely each word is after reading one
TEXTS = """The curie is a unit of radioactivity.
Marie Curie was born in Warsaw.
Pierre Curie: born in Paris, 1859.
Marie Curie lived from 1867 to 1934.""".splitlines()
INDEX = np.array([[0.2, 0.3], [0.8, 0.4], [0.445, 0.5], [0.48, 0.7]])
READS = {
    "Warsaw": np.array([0.1, 0.8, 0.1, 0.2]),
    "Paris": np.array([0.1, 0.1, 0.8, 0.2]),
    "1867": np.array([0.1, 0.2, 0.05, 0.8]),
    "1859": np.array([0.1, 0.1, 0.9, 0.1]),
}

scores = INDEX @ QUESTION
top = np.argsort(-scores)[:3]
weight = np.exp(scores[top]) / np.exp(scores[top]).sum()
for at, share in zip(top, weight, strict=True):
    print(f"{scores[at]:.3f} -> {share:.3f}  {TEXTS[at]}")


def sequence(place, year):  # one passage carries the whole answer
    return weight * READS[place][top] * READS[year][top]  # added up later


def token(place, year):  # the passages vote anew on every word
    return (weight @ READS[place][top]) * (weight @ READS[year][top])


print("\n             RAG-Sequence  RAG-Token")
for a in ("Warsaw 1867", "Paris 1859", "Warsaw 1859", "Paris 1867"):
    whole, apart = sequence(*a.split()).sum(), token(*a.split())
    print(f"{a:13}{whole:12.3f}{apart:11.3f}")
joint = sequence("Warsaw", "1867")  # the only label: the right answer
push = joint / joint.sum() - weight
print("\npush on the scores:", *[f"{x:+.3f}" for x in push])
