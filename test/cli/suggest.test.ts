import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../postgres.ts'
import { openNewsroom } from './ground.ts'

/** A newsroom that has no engine at first and one later. Its tests are stations. */
describe('asking again for suggestions', () => {
  let before: Awaited<ReturnType<typeof openNewsroom>>
  let after: Awaited<ReturnType<typeof openNewsroom>>
  beforeAll(async () => {
    const DATABASE_URL = await freshDatabase()
    before = await openNewsroom({ DATABASE_URL })
    after = await openNewsroom({ DATABASE_URL, TERJIMAN_ENGINES: 'pseudo' })
    await writeFile(join(before.folder, 'a.md'), '# Ports\n\nThe port opened in 2018. It stands by the sea.\n')
    await before.type(['submit', 'a.md', '--from', 'en', '--to', 'kk,ru', '--slug', 'ports', '--wait'])
    await before.type(['people', 'add', 'dana', '--name', 'Dana', '--rights', 'translator:ru'])
  })
  afterAll(() => Promise.all([before.leave(), after.leave()]))

  test('takes the right to translate into the language', async () => {
    const said = await after.type(['suggest', 'ports', '--language', 'kk', '--by', 'dana'])
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('“translator” (language: kk)')])
  })

  test('puts the work back to wait, once however often it is asked', async () => {
    for (const _ of [1, 2]) {
      const said = await after.type(['suggest', 'ports', '--language', 'kk'])
      expect(said.out).toBe('ports kk: suggestions were asked for again; empty segments: 3\n')
    }
    const waiting = (await after.type(['jobs', '--state', 'waiting', '--json'])).json().jobs
    expect(waiting.map(({ kind }: { kind: string }) => kind)).toEqual(['suggest'])
  })

  test('waits until the drafts are there and tells what is left', async () => {
    const said = await after.type(['suggest', 'ports', '--wait'])
    expect(said.out).toBe('ports ru: empty segments before: 3, now: 0\nports kk: empty segments before: 3, now: 0\n')
    const { segments, etag, checked } = (await after.type(['show', 'ports', '--language', 'kk', '--json'])).json()
    expect(segments.map(({ state }: { state: string }) => state)).toEqual(['translated', 'translated', 'translated'])
    expect(checked).toBe(etag)
  })

  test('orders nothing where nothing is empty', async () => {
    const said = await after.type(['suggest', 'ports', '--json'])
    expect(said.json()).toEqual({
      slug: 'ports',
      languages: [
        { language: 'ru', empty: 0, job: null },
        { language: 'kk', empty: 0, job: null },
      ],
    })
    const text = await after.type(['suggest', 'ports', '--language', 'ru'])
    expect(text.out).toBe('ports ru: no segment is empty\n')
  })

  test('where there is still no engine, it says so', async () => {
    await before.type(['submit', 'a.md', '--from', 'en', '--to', 'az', '--slug', 'others', '--wait'])
    const said = await before.type(['suggest', 'others', '--wait'])
    expect(said.out).toContain('others az: empty segments before: 3, now: 3\nNo engine is configured')
  })
})
