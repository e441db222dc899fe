import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global.ts',
    // every core: the long tests wait for processes to die or to come back, and need none of it themselves
    maxWorkers: availableParallelism(),
    // a cold machine makes a database, starts a browser or a second process within these
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
