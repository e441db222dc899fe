import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ask } from '../../ask.ts'
import type { Answer } from '../../reply.ts'
import { repliesOf } from './replies.ts'

/** What the helpers have learnt, by path: going to and fro between sentences asks nothing twice. */
export const replies = repliesOf((path, stop) => ask('GET', path, { signal: stop }))

const NOTHING = signal<Answer<never>>({ type: 'waiting' })

/** What the API says at that path, asked when it is not known yet. `undefined`: nothing to ask. */
export const useAbout = <Reply>(path: string | undefined): ReadonlySignal<Answer<Reply>> => {
  useEffect(() => (path === undefined ? undefined : replies.look(path)), [path])
  return path === undefined ? NOTHING : replies.of<Reply>(path)
}
