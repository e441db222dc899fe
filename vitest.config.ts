import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global.ts',
    // a cold machine makes a database, starts a browser or a second process within these
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
