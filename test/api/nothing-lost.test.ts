import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const PEOPLE = ['yerlan', 'zhanar'] as const satisfies readonly Handle[]

const person = fc.constantFrom(...PEOPLE)
const place = fc.nat(1)
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('save'), person, place, window: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('edit'), person, place, isFresh: fc.boolean() }) },
  fc.record({ type: fc.constant('discard'), person, place }),
  fc.record({ type: fc.constant('takeover'), person, place }),
  fc.record({ type: fc.constant('revise') }),
)
type Act = typeof act extends fc.Arbitrary<infer Some> ? Some : never

let articles = 0

/** An article that two people translate, each in two windows. */
const open = async () => {
  articles += 1
  const slug = `kept-${articles}`
  const address = `/api/articles/${slug}/translations/kk`
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    handle: Handle,
    body?: object,
  ) => {
    const headers = { authorization: `Bearer ${door.token[handle]}` }
    const reply = await door.app.inject({ method, url, headers, ...(body && { payload: body }) })
    expect(reply.statusCode, reply.body).toBeLessThan(500)
    return { status: reply.statusCode, body: reply.json() }
  }
  const markdown = (more: string) => `# Kept\n\nThe ship came. It will stay.${more}\n`
  await ask('POST', '/api/articles', 'helen', { markdown: markdown(''), slug, source: 'en', languages: ['kk'] })
  await door.work()
  const { body } = await ask('GET', address, 'yerlan')
  const segments: readonly string[] = body.segments.slice(1).map(({ id }: { id: string }) => id)
  return { slug, address, ask, markdown, segments }
}

interface Saved {
  readonly person: Handle
  readonly segment: string
  readonly text: string
  readonly number: number
  readonly replaces: number | null
}

test('whatever two people do at once, every text that was accepted is a draft, in its author’s history, or its author went on from it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (rounds) => {
      const { slug, address, ask, markdown, segments } = await open()
      const saved: Saved[] = []
      const edited: { readonly segment: string; readonly text: string }[] = []
      const known = new Map<string, number>()
      let words = 0

      const perform = async (one: Act): Promise<void> => {
        if (one.type === 'revise') {
          words += 1
          await ask('POST', `/api/articles/${slug}/documents`, 'helen', { markdown: markdown(` More ${words}.`) })
          return door.work()
        }
        const segment = segments[one.place] as string
        words += 1
        const text = `сөз ${words}`
        if (one.type === 'save') {
          const window = `${one.person} ${one.window} ${segment}`
          const replaces = known.get(window) ?? null
          const draft = { tagged: text, base: 0, replaces }
          const { status, body } = await ask('PUT', `${address}/drafts/${segment}`, one.person, draft)
          expect(status).toBe(200)
          known.set(window, body.number)
          saved.push({ person: one.person, segment, text, number: body.number, replaces })
        } else if (one.type === 'edit') {
          const view = await ask('GET', address, one.person)
          const base = one.isFresh ? view.body.etag : 0
          if (base === undefined) return
          const body = { base, segments: [{ segment, tagged: text }] }
          const { status } = await ask('PATCH', `${address}/segments`, one.person, body)
          if (status === 200) edited.push({ segment, text })
        } else if (one.type === 'discard') await ask('DELETE', `${address}/drafts/${segment}`, one.person)
        else await ask('PUT', `${address}/leases/${segment}`, one.person, { takeover: true })
      }
      // a revision alone: two at once are one refused, which is not what this is about
      for (const round of rounds) {
        await Promise.all(round.filter(({ type }) => type !== 'revise').map(perform))
        for (const revision of round.filter(({ type }) => type === 'revise').slice(0, 1)) await perform(revision)
      }

      const goneOnFrom = new Set(saved.map(({ replaces }) => replaces))
      for (const handle of PEOPLE) {
        const { body } = await ask('GET', `${address}/drafts`, handle)
        const kept = new Set<string>(body.mine.map((draft: { segment: string; tagged: string }) => draft.tagged))
        for (const segment of segments) {
          const former = await ask('GET', `${address}/drafts/${segment}/history`, handle)
          for (const { tagged } of former.body.drafts) kept.add(tagged)
        }
        const own = saved.filter((one) => one.person === handle)
        expect(own.filter(({ text, number }) => !kept.has(text) && !goneOnFrom.has(number))).toEqual([])
        expect([...kept].filter((text) => !own.some((one) => one.text === text))).toEqual([])
      }
      const ever = await everyTarget(slug)
      expect(edited.filter(({ text }) => !ever.has(text))).toEqual([])
    }),
    { numRuns: 20, endOnFailure: false },
  )
}, 120_000)

/** Every text that any segment of the article's Kazakh translations ever had. */
const everyTarget = async (slug: string): Promise<ReadonlySet<string>> => {
  const { articles, documents, translations } = door.ports.store
  const article = await articles.bySlug(slug)
  const texts = new Set<string>()
  for (let revision = 1; article; revision++) {
    const document = await documents.byRevision(article.id, revision)
    if (!document) break
    for (const { id } of await translations.ofDocument(document.id))
      for (const { segment } of await translations.targets(id))
        for (const target of await translations.history(id, segment))
          if ('content' in target) texts.add(target.content.map((part) => ('value' in part ? part.value : '')).join(''))
  }
  return texts
}
