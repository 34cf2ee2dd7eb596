import { expect, test } from "vitest";
import { placesHold, readText, valuesIn } from "./read-text.ts";

test.each([
  ["epoch 3 loss=0.41 acc: 0.87", { epoch: 3, loss: 0.41, acc: 0.87 }],
  ["final accuracy: 0.87", { "final accuracy": 0.87 }],
  ["2026-06-22 16:05:40,123 INFO test loss: 1.25e-3", { "test loss": 0.00125 }],
  ["{'loss': 0.5, 'epoch': 1.0}", { loss: 0.5, epoch: 1 }],
  ["arm=tuned seed=2 val_acc=0.75", { arm: "tuned", seed: 2, val_acc: 0.75 }],
  ["step 100 acc 0.5", { step: 100, acc: 0.5 }],
  ["accuracy (top-1): 71.5%", { accuracy: 71.5 }],
  ["delta = -0.25", { delta: -0.25 }],
])("the line `%s` names values", (line, named) => {
  const reading = readText("run.log", `started\n${line}\n`);
  expect(valuesIn(reading)).toEqual(
    Object.fromEntries(Object.entries(named).map(([key, value]) => [`/2/${key}`, value])),
  );
  expect(placesHold(`started\n${line}\n`, reading)).toBe(true);
});

test.each(["took 3 seconds", "loading model-7b from disk", "10:32:07 done", "", "ratio: none"])(
  "the line `%s` names no value",
  (line) => {
    expect(readText("run.log", `x\n${line}\n`).values).toEqual([]);
  },
);

test("a unit behind a number is kept", () => {
  const reading = readText("run.log", "latency: 12.5 ms, hit rate: 71%\n");
  expect(reading.values.map(({ value, unit }) => [value, unit])).toEqual([
    [12.5, "ms"],
    [71, "%"],
  ]);
});

test("a table laid out with blanks is rows, by the line above it", () => {
  const text =
    "Probe accuracy:\nlayer  kind    acc\n-----------------\n0      linear  0.71\n1      mlp     0.78\n\nbest acc: 0.78\n";
  const reading = readText("run.txt", text);
  expect(valuesIn(reading)).toEqual({
    "/Probe accuracy/0/layer": 0,
    "/Probe accuracy/0/kind": "linear",
    "/Probe accuracy/0/acc": 0.71,
    "/Probe accuracy/1/layer": 1,
    "/Probe accuracy/1/kind": "mlp",
    "/Probe accuracy/1/acc": 0.78,
    "/7/best acc": 0.78,
  });
  expect(placesHold(text, reading)).toBe(true);
});

test("a printed data frame and a drawn table are tables", () => {
  const frame = "     acc    n\n0   0.50   10\n1   0.75   20\n";
  expect(valuesIn(readText("a.txt", frame))).toMatchObject({
    "/table/1/index": 1,
    "/table/1/acc": 0.75,
  });
  const drawn =
    "+-----+------+\n| arm | acc  |\n+-----+------+\n| a   | 0.5  |\n| b   | 0.25 |\n+-----+------+\n";
  expect(valuesIn(readText("a.txt", drawn))).toEqual({
    "/table/0/arm": "a",
    "/table/0/acc": 0.5,
    "/table/1/arm": "b",
    "/table/1/acc": 0.25,
  });
});

test("what a progress bar wrote over is read line by line", () => {
  const reading = readText("run.log", "step=1 loss=0.9\rstep=2 loss=0.8\nstep=3 loss=0.7\n");
  expect(valuesIn(reading)).toMatchObject({ "/1/loss": 0.9, "/2/loss": 0.8, "/3/loss": 0.7 });
});

test("a log beyond measure is read in part, and one of odd lines to its end", () => {
  const reading = readText("run.log", "step=1 loss=0.5 acc=0.25\n".repeat(100_000));
  expect(reading.problems).toMatchObject([{ isUnread: true }]);
  expect(readText("run.log", `${"a ".repeat(500_000)}: 0.5`).values).toEqual([]);
  expect(readText("run.log", "  a  b\n".repeat(100_000)).values).toEqual([]);
});
