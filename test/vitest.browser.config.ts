import { defineConfig } from "vitest/config";

/** Tests that need Chromium, apart from the others so that those run where there is none. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/support/build-once.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
