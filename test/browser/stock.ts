import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Newsroom } from './newsroom.ts'

const content = new URL('../../content/', import.meta.url)

/** Of each article, the language it is written in. */
const ARTICLES = {
  'students-in-baku-learn-how-freight-crosses-the-caspian': 'en',
  'library-in-ganja-opens-exhibition-on-the-turkic-world': 'az',
  'school-in-almaty-holds-a-week-of-turkic-games-and-holidays': 'kk',
} as const

/** Everything that Markdown has, and a paragraph of two thousand characters with a word that no line holds. */
const ODD = `---
title: Internationalisationhypercoordinationcommissioners, ${'a very long headline '.repeat(6)}
description: A line with a \`code\`, 12,500 travellers and 3.4 % more.
section: transport
---

${'The port will reopen a weekly **night ferry** to [Aktau](https://example.org/a/very/long/address/that/has/no/end). '.repeat(24)}

### A heading of the third rank

1. One
2. Two ![A ferry](https://example.org/ferry.jpg "At night")

> “We expect 12,500 travellers in the first year,” the authority said.

| Day | Departure | https://example.org/${'x'.repeat(120)} |
| --- | --- | --- |
| Monday | 21:30 | ${'long '.repeat(20)} |

<aside>Raw &amp; ready</aside>

\`\`\`
code
\`\`\`
`

/** Articles whose slug pages can be shown of, in this order: an ordinary one, an odd one, one that is published. */
export const SLUGS = ['students-in-baku-learn-how-freight-crosses-the-caspian', 'odd', 'brief'] as const

/** Fills a newsroom (with an engine that disguises letters) with a little of everything that a page can show. */
export const stock = async (newsroom: Newsroom): Promise<void> => {
  const { ask, settle, ports } = newsroom
  const concepts = readFileSync(new URL('concepts.csv', content), 'utf8').split('\n').slice(0, 40).join('\n')
  await ask('nigar', 'POST', '/api/concepts/import', { body: concepts, type: 'text/csv' })
  const brief = `---\ntitle: A brief word\n---\n\nThe ship came. The *crew* rests.\n`
  const texts: readonly (readonly [string, string, string])[] = [
    ['brief', 'en', brief],
    ...Object.entries(ARTICLES).map(
      ([slug, source]) =>
        [slug, source, readFileSync(new URL(`articles/${slug}/${source}.md`, content), 'utf8')] as const,
    ),
    ['odd', 'en', ODD],
  ]
  for (const [slug, source, markdown] of texts)
    await ask('nigar', 'POST', '/api/articles', { body: { markdown, slug, source } })
  await settle()

  const [slug] = SLUGS
  const T = `/api/articles/${slug}/translations/kk`
  const view = await ask<{ etag: number; segments: { id: string }[] }>('zhanar', 'GET', T)
  const ids = view.segments.map(({ id }) => id)
  await ask('zhanar', 'POST', `${T}/review`, {
    base: view.etag,
    body: { segments: ids.slice(0, 3), verdict: { type: 'confirm' } },
  })
  await ask('nigar', 'PUT', `/api/articles/${slug}/languages/kk/assignment`, {
    body: { person: 'yerlan', due: '2026-01-05T10:00:00Z' },
  })
  const comments = `/api/articles/${slug}/comments`
  const { id: thread } = await ask<{ id: string }>('zhanar', 'POST', comments, {
    body: { language: 'kk', segment: ids[0], type: 'term', text: 'Бұл сөз дұрыс па, @nigar?' },
  })
  await ask('nigar', 'POST', comments, { body: { thread, text: 'Дұрыс. '.repeat(40) } })
  await ask('nigar', 'PUT', `${T}/drafts/${ids[1]}`, { body: { tagged: 'Басталған мәтін', base: 0 } })

  const brevity = '/api/articles/brief/translations/ru'
  const { etag, segments } = await ask<{ etag: number; segments: { id: string }[] }>('timur', 'GET', brevity)
  const words = ['Короткое слово', 'Корабль пришёл.', '<1>Экипаж</1> отдыхает.']
  await ask('timur', 'PATCH', `${brevity}/segments`, {
    base: etag,
    body: { segments: segments.map(({ id }, index) => ({ segment: id, tagged: words[index] })), confirm: true },
  })
  await settle()
  await ask('timur', 'POST', `${brevity}/sign-off`, { body: {} })
  for (const language of ['en', 'ru'])
    await ask('kamran', 'POST', '/api/articles/brief/publish', { body: { language } })
  await settle()
  await ask('nigar', 'POST', '/api/articles/brief/documents', {
    body: { markdown: brief.replace('The ship came.', 'The ship came on 5 May. It will stay.') },
  })
  await settle()
  // the memory learns behind the sign-off
  for (let tries = 0; tries < 100 && (await ports.store.memory.all()).length === 0; tries++) await sleep(20)
}
