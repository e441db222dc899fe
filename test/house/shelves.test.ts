import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { channels } from '../../src/channels/index.ts'
import { checks } from '../../src/checks/index.ts'
import { engines } from '../../src/engines/index.ts'
import { formats } from '../../src/formats/index.ts'
import { directoryOutlet, memoryOutlet } from '../../src/outlets/index.ts'
import { readHouse, root } from './imports.ts'
import { disagreements, type Shelf } from './shelves.ts'

/** A format's id may say what it carries; the file is named for the format alone: `csv`. */
const formatNames = [...formats.concepts, ...formats.memory].map(({ extensions }) => extensions[0] ?? '')

const listed: Readonly<Record<string, readonly string[]>> = {
  checks: checks.map(({ check }) => check.id),
  channels: channels.map(({ id }) => id),
  engines: Object.keys(engines),
  formats: [...new Set(formatNames)],
  outlets: [directoryOutlet('.').id, memoryOutlet().id],
}

const shelf = (name: string): Shelf => ({
  name,
  listed: listed[name] ?? [],
  files: readHouse([`src/${name}`]),
  tests: readdirSync(join(root, 'test', name)),
})

describe('the shelves of the house', () => {
  test.each(Object.keys(listed))('%s: folder, list and tests agree', (name) => {
    expect(shelf(name).listed.length).toBeGreaterThan(0)
    expect(disagreements(shelf(name))).toEqual([])
  })

  const good: Shelf = {
    name: 'channels',
    listed: ['rss'],
    files: [
      { path: 'src/channels/index.ts', imports: ['src/channels/rss.ts'] },
      { path: 'src/channels/rss.ts', imports: ['src/channels/address.ts', 'src/model/edition.ts'] },
      { path: 'src/channels/address.ts', imports: [] },
    ],
    tests: ['rss.test.ts'],
  }

  test('a shelf in order is in order', () => {
    expect(disagreements(good)).toEqual([])
  })

  test.each<[string, Partial<Shelf>]>([
    ['something listed without a file', { listed: ['rss', 'atom'], tests: ['rss.test.ts', 'atom.test.ts'] }],
    ['something listed without a test', { tests: [] }],
    ['a file on no list', { files: [...good.files, { path: 'src/channels/atom.ts', imports: [] }] }],
  ])('%s is found', (_, planted) => {
    expect(disagreements({ ...good, ...planted })).toHaveLength(1)
  })
})
