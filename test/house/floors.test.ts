import { describe, expect, test } from 'vitest'
import { violations } from './floors.ts'
import { importsOf, readHouse } from './imports.ts'

describe('the floors of the house', () => {
  test('every import goes down, stays in its room, and finds its package at home', () => {
    const files = readHouse(['src', 'workers'])
    expect(files.length).toBeGreaterThan(50)
    expect(violations(files)).toEqual([])
  })

  test.each([
    ['an import upwards', 'src/model/article.ts', `import { fold } from '../text/fold.ts'`],
    ['a type-only import upwards', 'src/text/fold.ts', `import type { Store } from '../store.ts'`],
    ['an import sideways', 'src/queue/relay.ts', `import { jobs } from '../stores/postgres/jobs.ts'`],
    ['a dynamic import sideways', 'src/api/server.ts', `const cli = await import('../cli/index.ts')`],
    ['a re-export upwards', 'src/markdown/index.ts', `export * from '../steps/submit.ts'`],
    ['a plug named outside the house', 'src/api/routes/articles.ts', `import { csv } from '../../formats/csv.ts'`],
    ['a plug named in a type', 'src/cli/list.ts', `type Shelf = typeof import('../checks/index.ts')`],
    ['a step that imports a step', 'src/steps/publish.ts', `import { check } from './check.ts'`],
    ['a package away from home', 'src/steps/publish.ts', `import { unified } from 'unified'`],
    ['a package nobody planned', 'src/steps/publish.ts', `import _ from 'lodash'`],
    ['IO in a pure room', 'src/checks/empty.ts', `import { readFileSync } from 'node:fs'`],
    ['a test in the house', 'src/engines/pseudo.ts', `import { emulator } from '../../test/emulator/server.ts'`],
    ['a room that is not in the plan', 'src/lib/thing.ts', `export const one = 1`],
    ['a root file that is no contract', 'src/things.ts', `export const one = 1`],
  ])('%s is found', (_, path, source) => {
    expect(violations([{ path, imports: importsOf(path, source) }])).toHaveLength(1)
  })

  test('an import that only run time knows is refused', () => {
    expect(() => importsOf('src/house.ts', `const plug = await import(process.argv[2])`)).toThrow('run time')
  })
})
