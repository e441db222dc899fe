/** A process in which many people type, each as the workbench has them do: started by `desk-typing.ts`. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Asked, Typing, Typist } from './desk-typing.ts'

/** Milliseconds without a key after which the workbench saves, and the longest that steady typing goes unsaved. */
const PAUSE = 600
const LONGEST = 5000
const HEARTBEAT = 10_000
const RENEWAL = 20_000
/** Between two keys of a person who types 200 characters a minute. */
const KEY = 300
/** A word in three ends with a moment's thought. */
const THOUGHT = [700, 2500] as const
const WORD = 'сөйлем '
/** Characters of a sentence, after which it is handed in. */
const SENTENCE = 110

const asked: Record<string, number[]> = { save: [], 'hand in': [], lease: [], presence: [] }

const [{ address, milliseconds, typists }] = (await once(process, 'message')) as [Typing]
const end = Date.now() + milliseconds

const timed = async (what: string, typist: Typist, method: string, path: string, body: object, base?: number) => {
  const began = performance.now()
  const response = await fetch(`${address}/api/articles/${typist.slug}/translations/kk${path}`, {
    method,
    headers: {
      authorization: `Bearer ${typist.token}`,
      'content-type': 'application/json',
      ...(base !== undefined && { 'if-match': `"${base}"` }),
    },
    body: JSON.stringify(body),
  })
  const reply = await response.json()
  asked[what]?.push(performance.now() - began)
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(reply)}`)
  return reply
}

/** Numbers from 0 to 1 by the seed: a linear congruential generator (Numerical Recipes). */
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const type = async (typist: Typist): Promise<void> => {
  const chance = random(typist.seed)
  await sleep(chance() * LONGEST)
  let here: string | undefined
  const beats = setInterval(
    () => void timed('presence', typist, 'PUT', '/presence', { segment: here ?? null }),
    HEARTBEAT,
  )
  const held = new Map<string, number>()
  for (let turn = 0; Date.now() < end; turn++) {
    const segment = typist.segments[turn % typist.segments.length] as string
    here = segment
    void timed('presence', typist, 'PUT', '/presence', { segment })
    const stood = (await viewOf(typist)).find(({ id }) => id === segment)?.target.changed ?? 0
    let text = ''
    let number: number | null = null
    let first: number | undefined
    const save = async () => {
      first = undefined
      const reply = await timed('save', typist, 'PUT', `/drafts/${segment}`, {
        tagged: text,
        base: stood,
        replaces: number,
      })
      number = reply.number
    }
    while (text.length < SENTENCE && Date.now() < end) {
      if (Date.now() - (held.get(segment) ?? 0) > RENEWAL) {
        held.set(segment, Date.now())
        void timed('lease', typist, 'PUT', `/leases/${segment}`, {})
      }
      text += WORD
      first ??= Date.now()
      const thinks = chance() < 1 / 3
      await sleep(WORD.length * KEY)
      if (Date.now() - first > LONGEST) await save()
      if (!thinks) continue
      const [least, most] = THOUGHT
      await sleep(PAUSE)
      if (first !== undefined) await save()
      await sleep(least + chance() * (most - least) - PAUSE)
    }
    if (Date.now() >= end) break
    const body = { segments: [{ segment, tagged: `${text.trim()} ${turn}` }] }
    await timed('hand in', typist, 'PATCH', '/segments', body, stood)
  }
  clearInterval(beats)
}

const viewOf = async ({ slug, token }: Typist): Promise<{ id: string; target: { changed: number } }[]> => {
  const at = `${address}/api/articles/${slug}/translations/kk`
  const response = await fetch(at, { headers: { authorization: `Bearer ${token}` } })
  return (await response.json()).segments
}

await Promise.all(typists.map(type))
process.send?.(asked satisfies Asked)
process.disconnect()
