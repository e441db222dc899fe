import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, openNewsroom } from './ground.ts'

const TEXT =
  '---\ntitle: Ports of the Caspian\nslug: ports\nlanguage: en\n---\n\nThe port opened in 2018. It stands by the sea.\n'

/** What a publisher and a reviewer order, and what they then see of it. Its tests are stations. */
describe('orders at the command line', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  const act = (...argv: string[]) => room.type([...argv, '--language', 'kk', '--by', 'admin'])
  const waiting = async () =>
    (await room.type(['jobs', '--state', 'waiting', '--json']))
      .json()
      .jobs.filter(({ kind }: Json) => kind === 'publish')
  const kazakh = async () => {
    const { article } = (await room.type(['show', 'ports', '--json'])).json()
    return article.languages.find(({ language }: Json) => language === 'kk')
  }

  beforeAll(async () => {
    room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
    await writeFile(join(room.folder, 'ports.md'), TEXT)
    await room.type(['submit', 'ports.md', '--to', 'kk', '--wait'])
  })
  afterAll(() => room.leave())

  test('a draft of a machine is sent back with a note: its state stays, and the note is in the history', async () => {
    const before = await kazakh()
    const said = await act('review', 'ports', '--send-back', 'Names are wrong', '--json')
    expect(said.json()).toMatchObject({ verdict: 'send_back', changed: 3, etag: before.etag })
    expect(await kazakh()).toEqual(before)
    expect((await room.type(['show', 'ports'])).out).toMatch(/sent back +Administrator +Names are wrong$/m)
  })

  test('what was confirmed falls to translated when it is sent back', async () => {
    await act('review', 'ports')
    expect((await kazakh()).states).toMatchObject({ translated: 0, reviewed: 3 })
    expect((await act('review', 'ports', '--send-back', 'No')).out).toBe('ports kk: 3 segments sent back\n')
    expect((await kazakh()).states).toMatchObject({ translated: 3, reviewed: 0 })
  })

  test('an edit on an older etag is refused where the text has changed since, and tells the new one', async () => {
    const { segments, etag } = (await room.type(['show', 'ports', '--language', 'kk', '--json'])).json()
    const edit = (base: number) => act('edit', 'ports', 'Порт', '--segment', segments[0].id, '--base', String(base))
    expect((await edit(0)).err).toContain('was changed in the meantime')
    expect((await edit(etag)).out).toBe(`ports kk: 1 segment written (etag ${etag + 1})\n`)
  })

  test('the reason of an override is in the history', async () => {
    await act('review', 'ports')
    expect((await act('sign-off', 'ports', '--override', 'a trial')).code).toBe(0)
    expect((await room.type(['show', 'ports'])).out).toContain('reason of the override: a trial')
  })

  test('a publication that waits is seen in the list and in the article', async () => {
    await act('publish', 'ports', '--at', '2099-01-01T00:00:00+05:00')
    for (const argv of [['list'], ['show', 'ports']])
      expect((await room.type(argv)).out).toContain(', goes out 2098-12-31 19:00 UTC')
    expect((await room.type(['show', 'ports'])).out).toContain('for 2098-12-31 19:00 UTC')
    expect(await kazakh()).toMatchObject({ scheduled: '2098-12-31T19:00:00.000Z' })
  })

  test('ordered twice it waits once; ordered for another instant it waits for that alone', async () => {
    const [first] = await waiting()
    await act('publish', 'ports', '--at', '2099-01-01T00:00:00+05:00')
    expect(await waiting()).toEqual([first])
    await act('publish', 'ports', '--at', '2099-02-01T00:00:00Z')
    expect((await waiting()).map(({ runAt }: Json) => runAt)).toEqual(['2099-02-01T00:00:00.000Z'])
  })

  test('it is cancelled by a withdrawal, which says so and by whom; a second one finds nothing', async () => {
    const said = await room.type(['withdraw', 'ports'])
    expect(said.out).toBe('ports: the publication that waited in kk was cancelled, by admin\n')
    expect(await waiting()).toEqual([])
    expect((await kazakh()).scheduled).toBeNull()
    expect((await room.type(['show', 'ports'])).out).toContain('the publication of 2099-02-01 00:00 UTC was cancelled')
    const again = await room.type(['withdraw', 'ports'])
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('not published in “en, kk”')])
  })

  test('while a revision is in review the list says that an earlier one is live', async () => {
    expect((await act('publish', 'ports')).out).toContain('is live')
    await writeFile(join(room.folder, 'ports.md'), `${TEXT}\nA new paragraph.\n`)
    await room.type(['submit', 'ports.md', '--revise', '--wait'])
    const { out } = await room.type(['list'])
    expect(out).toMatch(/in review \d\/4( !\d+)?, an earlier revision is live/)
    expect(out).toContain('confirmed segments, of all')
  })

  test.each([
    ['ru', 'never ordered. It is translated into: kk.'],
    ['en', 'that is its source and no translation'],
  ])('a translation that is none is told apart from one to wait for: %s', async (language, sentence) => {
    const said = await room.type(['show', 'ports', '--language', language])
    expect([said.code, said.err]).toEqual([1, expect.stringContaining(sentence)])
  })
})
