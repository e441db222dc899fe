import type { z } from 'zod'
import type { draftSavedSchema } from '../../../api/schemas/drafts.ts'
import type { editedSchema } from '../../../api/schemas/translation.ts'
import type { State } from '../../../model/translation.ts'
import { fromTagged, toTagged } from '../../../text/marks.ts'
import { ask, Refusal } from '../../ask.ts'
import type { Row } from '../bench.ts'
import type { Theirs } from './keep.ts'
import { Clashed, type Sender } from './keeper.ts'
import type { Rows } from './rows.ts'

/** Longer than any answer takes; then it is taken for lost. */
const ANSWER_MS = 15_000

/** Sends texts to the API, and notes in the rows what became of them. `acting` is told before and after an act of mine. */
export const senderOf = (address: string, rows: Rows, me: string, acting: (by: 1 | -1) => void): Sender => {
  const soon = () => AbortSignal.timeout(ANSWER_MS)
  return {
    save: (segment, tagged, replaces, { base, revision }) =>
      ask<z.output<typeof draftSavedSchema>>('PUT', `${address}/drafts/${segment}`, {
        body: { tagged, base, revision, replaces },
        signal: soon(),
      }),
    async hand(segment, tagged, { base, revision }, confirm) {
      acting(1)
      try {
        const { etag } = await ask<z.output<typeof editedSchema>>('PATCH', `${address}/segments`, {
          // etags of an earlier revision count another translation
          base: revision === rows.view.peek().revision ? base : 0,
          body: { segments: [{ segment, tagged }], confirm },
          signal: soon(),
        })
        const row = rows.look(segment)
        if (row) rows.put(segment, targetAfter(row, tagged, { confirm, me, etag }), etag)
        return { etag }
      } catch (thrown) {
        acting(-1)
        const theirs = theirsIn(thrown)
        throw theirs ? new Clashed(theirs) : thrown
      }
    },
    async discard(segment) {
      await ask('DELETE', `${address}/drafts/${segment}`, { signal: soon() })
    },
  }
}

/** A target as a refused edit tells of it. */
interface Standing {
  readonly state: State
  readonly changed: number
  readonly text: { readonly tagged: string } | null
}

/** What stands there in the place of what the edit was made on; `undefined`: it was not that. */
export const theirsIn = (thrown: unknown): Theirs | undefined => {
  if (!(thrown instanceof Refusal) || thrown.fault.code !== 'edit.stale') return undefined
  const { theirs } = thrown.fault.data as { readonly theirs: Standing }
  return {
    tagged: theirs.text?.tagged ?? '',
    changed: theirs.changed,
    confirmed: theirs.state === 'reviewed' || theirs.state === 'final',
  }
}

/** The target as the server has it after my text came to it (`model/advance`). Pure but for the clock. */
export const targetAfter = (
  { source, target }: Row,
  tagged: string,
  { confirm, me, etag }: { readonly confirm: boolean; readonly me: string; readonly etag: number },
): Row['target'] => {
  const settled = { by: { type: 'person', person: me } as const, at: new Date().toISOString(), changed: etag }
  const state = confirm ? 'reviewed' : 'translated'
  if (target.state !== 'initial' && target.text.tagged === tagged)
    return confirm && target.state === 'translated' ? { ...target, ...settled, state } : target
  const content = fromTagged(tagged, source.content) ?? []
  const over = target.state === 'initial' ? undefined : target.origin
  const origin = over?.type === 'person' ? over : { type: 'person' as const, ...(over && { over }) }
  return { state, text: { content, tagged: toTagged(content) }, origin, ...settled }
}
