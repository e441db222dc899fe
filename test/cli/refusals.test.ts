import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/house.ts'
import { openNewsroom, typist, voice } from './ground.ts'

describe('what is refused at the command line, and how', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  const put = (name: string, text: string) => writeFile(join(room.folder, name), text)

  beforeAll(async () => {
    room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
  })
  afterAll(() => room.leave())

  test.runIf(process.platform === 'linux')(
    'a folder under /proc cannot be made, and nothing waits for it',
    async () => {
      await put('ports.md', '# Ports\n\nThe port opened.\n')
      const said = await room.type(['draft', 'ports.md', '--from', 'en', '--to', 'kk', '--out', '/proc/nope', '--json'])
      expect([said.code, said.lines()[0].fault.code]).toEqual([1, 'file.unwritable'])
    },
  )

  test.each([
    ['no language', '# Ports\n\nText.\n', 'language.missing', '--from, or as language: in the front matter'],
    ['a foreign one', '---\nlanguage: de\n---\n\n# Häfen\n', 'language.unknown', 'The language “de” is unknown. '],
    ['no slug', '---\nlanguage: en\n---\n\n# 里海的港口\n', 'slug.missing', '“里海的港口”. Give one with --slug'],
    [
      'too many columns',
      `---\nlanguage: en\n---\n\n${'a|'.repeat(3000)}\n${'-|'.repeat(3000)}\n`,
      'document.too_many',
      'line 6, column 1: There is more of one thing in the document than can be read in good time: columns in one table, 3000 found; at most 100 are accepted.',
    ],
  ])('%s: the fault says what to give', async (_, text, code, sentence) => {
    await put('text.md', text)
    const said = await room.type(['submit', 'text.md', '--json'])
    expect([said.code, said.json().fault.code]).toEqual([1, code])
    expect(said.err).toContain(sentence)
  })

  test('the one problem of an import is told once, with its place, and its full stop is not doubled', async () => {
    await put('pairs.csv', 'source_language;target_language;source;target\nen;kk;Port.;Порт.\n')
    const { err } = await room.type(['memory', 'import', 'pairs.csv'])
    expect(err).toMatch(/^line 1, column 1: The file has 1 problem, .*semicolons.*[^.]\. Correct it and try again\.\n$/)
    expect(err).not.toContain('..')
  })

  test('of several problems the first by place is the one that is told first', async () => {
    await put('terms.csv', 'concept,language,term,status\na,xx,Port,preferred\nb,en\n')
    const { err } = await room.type(['concepts', 'import', 'terms.csv'])
    expect(err).toMatch(/^line 2, column 3: The file has 2 problems.*“xx”/)
    expect(err.trim().split('\n')).toHaveLength(3)
    expect(err).not.toContain('..')
  })

  test('whoever may not import is told who may', async () => {
    await room.type(['people', 'add', 'aynur', '--name', 'Aynur', '--rights', 'author'])
    await put('good.csv', 'source_language,target_language,source,target\nen,kk,Port.,Порт.\n')
    const { err } = await room.type(['memory', 'import', 'good.csv', '--by', 'aynur'])
    expect(err).toContain('Ask somebody who has it: admin.')
    expect(err).not.toContain('–')
  })

  test('a port that is taken is told as that', async () => {
    const holder = await room.open()
    const api = await holder.startApi()
    const { port } = new URL(api.address)
    const other = await openNewsroom({ TERJIMAN_PORT: port })
    const said = await other.type(['serve'])
    expect([said.code, said.err]).toEqual([1, expect.stringContaining(`already listens on port ${port}`)])
    await api.stop()
    await holder.close()
    await other.leave()
  })

  test('a site folder that cannot be one is refused before any work is taken up', async () => {
    await put('taken', '')
    const other = await openNewsroom({ TERJIMAN_SITE: join(room.folder, 'taken', 'site') })
    const said = await other.type(['work'])
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('set by TERJIMAN_SITE, cannot be used: a file')])
    await other.leave()
  })

  test('a data folder that is a file is refused', async () => {
    await put('data', '')
    const config = readConfig({ TERJIMAN_DATA: join(room.folder, 'data') })
    const said = await typist({ open: () => openHouse(config, voice, () => {}) })(['list'])
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('set by TERJIMAN_DATA, cannot be used: a file')])
  })
})
