import { defineConfig } from "vitest/config";

/** Tests that need tmux, apart from the others so that those run where there is none. */
export default defineConfig({
  test: {
    include: ["test/terminal/**/*.test.ts"],
    globalSetup: ["test/support/build-once.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
