import { expect, test } from "vitest";
import { detachedEnvironment, hookEnvironment } from "../../src/git/environment.ts";

const SURROUNDINGS = {
  PATH: "/bin",
  HOME: "/home/x",
  EDITOR: "vi",
  GIT_EDITOR: ":",
  GIT_DIR: ".git",
  GIT_INDEX_FILE: ".git/index.lock",
  GIT_CONFIG_PARAMETERS: "'safe.directory'='*'",
  GIT_SSH_COMMAND: "ssh",
  GIT_EXTERNAL_DIFF: "diff",
};

test("in a hook the index being committed passes through, by an absolute path", () => {
  const environment = hookEnvironment(SURROUNDINGS, "/notes");
  expect(environment.GIT_INDEX_FILE).toBe("/notes/.git/index.lock");
  expect(environment.GIT_DIR).toBe("/notes/.git");
});

test("a detached environment holds no state of a git process around it", () => {
  const environment = detachedEnvironment(SURROUNDINGS);
  expect(environment).not.toHaveProperty("GIT_DIR");
  expect(environment).not.toHaveProperty("GIT_INDEX_FILE");
});

test("no program and no setting of the surroundings gets through in either", () => {
  for (const environment of [
    hookEnvironment(SURROUNDINGS, "/notes"),
    detachedEnvironment(SURROUNDINGS),
  ]) {
    for (const name of [
      "EDITOR",
      "GIT_EDITOR",
      "GIT_CONFIG_PARAMETERS",
      "GIT_SSH_COMMAND",
      "GIT_EXTERNAL_DIFF",
    ]) {
      expect(environment).not.toHaveProperty(name);
    }
    expect(JSON.stringify(environment)).not.toContain("safe.directory");
    expect(environment).toMatchObject({
      PATH: "/bin",
      HOME: "/home/x",
      GIT_NO_REPLACE_OBJECTS: "1",
    });
  }
});
