"""Student training with each weak label weighted by the supervisor's confidence."""
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def confidence(supervisor_score):
    """0 at the decision boundary, 1 far from it."""
    return abs(2 * sigmoid(supervisor_score) - 1)


def train_weighted(items, scores, epochs=4, rate=0.05):
    """`items` are feature lists; `scores` are the supervisor's logits for them."""
    w, b = [0.0] * len(items[0]), 0.0
    for _ in range(epochs):
        for x, score in zip(items, scores):
            label = int(score > 0)
            error = label - sigmoid(b + sum(wi * xi for wi, xi in zip(w, x)))
            step = rate * confidence(score) * error
            w = [wi + step * xi for wi, xi in zip(w, x)]
            b += step
    return w, b


def mean_pgr(rows):
    """Mean of ratios over cells; cells are not weighted by their gap."""
    return sum((r["student_acc"] - r["weak_acc"]) / (r["ceiling_acc"] - r["weak_acc"]) for r in rows) / len(rows)
