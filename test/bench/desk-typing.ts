import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { issueBearer } from '../../src/steps/signIn.ts'
import { personId } from '../../src/text/identity.ts'
import type { Newsroom } from '../browser/newsroom.ts'
import { storyOf } from './desk-story.ts'

const PEOPLE = 50
const ARTICLES = 20
const SEGMENTS = 60

/** One who types: whose token, into what, for how long. */
export interface Typist {
  readonly token: string
  readonly slug: string
  /** The ids of the segments that are this person's part. */
  readonly segments: readonly string[]
  /** For a random pace that is the same in every run. */
  readonly seed: number
}
export interface Typing {
  readonly address: string
  readonly milliseconds: number
  readonly typists: readonly Typist[]
}
/** Milliseconds that each request took, by what was asked. */
export type Asked = Readonly<Record<string, readonly number[]>>

/** Fifty people type at once, from another process; see `desk-typist.ts` for what each of them does. */
export const measureSaving = async (newsroom: Newsroom, minutes: number) => {
  const { ask, ports, address, settle } = newsroom
  const slugs = Array.from({ length: ARTICLES }, (_, index) => `busy-${index + 1}`)
  for (const slug of slugs)
    await ask('nigar', 'POST', '/api/articles', {
      body: { markdown: storyOf(SEGMENTS), slug, source: 'en', languages: ['kk'] },
    })
  await settle()
  const typists: Typist[] = []
  for (let number = 0; number < PEOPLE; number++) {
    const handle = `typist-${number}`
    const rights = [{ role: 'translator', language: 'kk' } as const]
    await ports.store.people.put({ id: personId(handle), handle, name: handle, language: 'kk', rights })
    const slug = slugs[number % ARTICLES] as string
    const view = await ask<{ segments: { id: string }[] }>('nigar', 'GET', `/api/articles/${slug}/translations/kk`)
    // two or three share an article, each in another part of it
    const share = Math.floor(SEGMENTS / Math.ceil(PEOPLE / ARTICLES))
    const from = Math.floor(number / ARTICLES) * share
    const segments = view.segments.slice(from, from + share).map(({ id }) => id)
    typists.push({ token: await issueBearer(personId(handle), 'bench', ports), slug, segments, seed: number + 1 })
  }
  const milliseconds = minutes * 60_000
  const child: ChildProcess = fork(fileURLToPath(new URL('desk-typist.ts', import.meta.url)))
  child.send({ address, milliseconds, typists } satisfies Typing)
  const [asked] = (await once(child, 'message')) as [Asked]
  await once(child, 'exit')
  return { people: PEOPLE, articles: ARTICLES, minutes, seconds: milliseconds / 1000, asked }
}
