"""Naive finetuning on weak labels over the synthetic topic-shift suite."""
import json
import math
import random

SEED, N_TRAIN, N_TEST, DIM = 11, 800, 400, 16


def make_items(rng, n, shift):
    """Items whose label is the sign of a sum of features; topics move the mean."""
    items = []
    for _ in range(n):
        x = [rng.gauss(shift, 1.0) for _ in range(DIM)]
        y = int(sum(x) + rng.gauss(0, 0.8) > shift * DIM)
        items.append((x, y))
    return items


def train(items, width, epochs, rate=0.05):
    """Logistic regression that sees the first `width` features only."""
    w, b = [0.0] * width, 0.0
    for _ in range(epochs):
        for x, y in items:
            z = b + sum(wi * xi for wi, xi in zip(w, x))
            step = rate * (y - 1 / (1 + math.exp(-max(-30.0, min(30.0, z)))))
            w = [wi + step * xi for wi, xi in zip(w, x)]
            b += step
    return lambda x: int(b + sum(wi * xi for wi, xi in zip(w, x)) > 0)


def weak_labels(rng, model, items, systematic_share):
    """Flip labels, partly where feature 0 is large and partly at random."""
    out = []
    for x, _ in items:
        y = model(x)
        flip = x[0] > 1.2 if rng.random() < systematic_share else rng.random() < 0.12
        out.append((x, 1 - y if flip else y))
    return out


def run_cell(width, systematic_share, epochs=4):
    rng = random.Random(f"{SEED}-{width}-{systematic_share}")
    truth, unlabelled, test = (make_items(rng, n, s) for n, s in ((N_TRAIN, 0.0), (N_TRAIN, 0.2), (N_TEST, 0.2)))
    weak = train(truth, width, epochs)
    student = train(weak_labels(rng, weak, unlabelled, systematic_share), DIM, epochs)
    ceiling = train(unlabelled, DIM, epochs)
    test_weak = weak_labels(rng, weak, test, systematic_share)
    wrong = [(x, wl) for (x, y), (_, wl) in zip(test, test_weak) if wl != y]
    acc = lambda m: sum(m(x) == y for x, y in test) / N_TEST
    a_weak, a_student, a_ceiling = 1 - len(wrong) / N_TEST, acc(student), acc(ceiling)
    return {
        "supervisor_width": width, "systematic_share": systematic_share, "n_test": N_TEST,
        "weak_acc": a_weak, "student_acc": a_student, "ceiling_acc": a_ceiling,
        "pgr": (a_student - a_weak) / (a_ceiling - a_weak),
        "supervisor_errors": len(wrong), "errors_repeated": sum(student(x) == wl for x, wl in wrong),
    }


if __name__ == "__main__":
    rows = [run_cell(w, s) for w in (4, 8, 16) for s in (0.0, 0.25, 0.5, 1.0)]
    print(json.dumps({"rows": rows}, indent=2))
