"""Fit one linear probe per layer and evaluate it on two sets."""
import json
import sys


def mean(vectors):
    return [sum(column) / len(vectors) for column in zip(*vectors)]


def fit(lies, honest):
    """Difference of class means, the simplest linear probe."""
    return [a - b for a, b in zip(mean(lies), mean(honest))]


def score(direction, vector):
    return sum(d * v for d, v in zip(direction, vector))


def auroc(positive, negative):
    """Share of pairs that are ranked correctly; ties count one half."""
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return wins / (len(positive) * len(negative))


def threshold_at(negative, rate):
    """Smallest score that flags at most `rate` of the honest answers."""
    ranked = sorted(negative, reverse=True)
    return ranked[int(rate * len(ranked))]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        data = json.load(source)
    for layer in data["layers"]:
        probe = fit(layer["train"]["lie"], layer["train"]["honest"])
        for name in ("instructed", "roleplay"):
            lies, honest = layer[name]["lie"], layer[name]["honest"]
            value = auroc([score(probe, v) for v in lies], [score(probe, v) for v in honest])
            print(f"{layer['index']},{name},{len(lies)},{len(honest)},{value:.2f}")
