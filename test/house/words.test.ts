import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './imports.ts'
import { EMPTY_WORDS } from './plan.ts'

/** Words of the right column of the README's table: another word is used for each. */
const AVOIDED = /\b(AppError|langCode|localeCode|TmEntry|tmEntry|sourceVersion|isFuzzy|isApproved)\b/

/** Longest a file may be. Tables of one language and migrations tell one thing in many lines. */
const LONGEST = 250

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'workers', 'test', 'bin'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  // git lists a file that was removed until its removal is committed
  .filter((path) => !path.includes('/fixtures/') && existsSync(join(root, path)))
const sources = tracked.filter((path) => /\.(ts|tsx|mjs)$/.test(path))

const emptyNames = (paths: readonly string[]) => paths.filter((path) => EMPTY_WORDS.test(path))
const lineCount = (text: string) => text.trimEnd().split('\n').length

describe('the words of the house', () => {
  test('no file or folder has an empty name', () => {
    expect(emptyNames(tracked)).toEqual([])
  })

  test('an empty name is found', () => {
    expect(emptyNames(['src/text/utils.ts', 'src/helpers/fold.ts', 'src/api/session-manager.ts'])).toHaveLength(3)
    expect(emptyNames(['src/text/fold.ts', 'src/commonmark.ts'])).toEqual([])
  })

  test('no source uses a word to avoid', () => {
    const offenders = sources.filter((path) => path !== 'test/house/words.test.ts')
    expect(offenders.filter((path) => AVOIDED.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
  })

  test('files are small: none over the limit, nine in ten of the house under 150 lines', () => {
    const sizes = sources.map((path) => ({ path, lines: lineCount(readFileSync(join(root, path), 'utf8')) }))
    const house = sizes.filter(({ path }) => path.startsWith('src/') || path.startsWith('workers/'))
    expect(house.filter(({ lines, path }) => lines > LONGEST && !path.includes('/migrations/'))).toEqual([])
    expect(house.filter(({ lines }) => lines > 150).length / house.length).toBeLessThan(0.1)
  })
})
