import { type ReadonlySignal, signal } from '@preact/signals'
import type { z } from 'zod'
import type { draftListSchema } from '../../../api/schemas/drafts.ts'
import { ask } from '../../ask.ts'
import type { Copies, openWindow } from './copies.ts'
import type { Ground, Happening } from './keep.ts'
import { type Offer, onReturn } from './offers.ts'
import type { Rows } from './rows.ts'
import { textOf } from './rows.ts'

export type DraftList = z.output<typeof draftListSchema>

/** Texts of mine from another time. */
export interface Returning {
  readonly offers: ReadonlySignal<readonly Offer[]>
  /** It is typed again, on the text that it was begun from. */
  restore(offer: Offer): Promise<void>
  putAway(offer: Offer): Promise<void>
  /** Looks what there is, and takes up what can be taken up without asking. */
  look(drafts: DraftList): Promise<void>
}

export const returningOf = (
  address: string,
  rows: Rows,
  copies: Copies,
  window: Awaited<ReturnType<typeof openWindow>>,
  {
    happen,
    isKept,
  }: {
    readonly happen: (segment: string, happening: Happening) => void
    readonly isKept: (segment: string) => boolean
  },
): Returning => {
  const offers = signal<readonly Offer[]>([])
  const dropCopies = async ({ segment, windows }: Pick<Offer, 'segment' | 'windows'>) => {
    for (const name of windows) await copies.remove(name, segment)
  }
  /** In the history of drafts it can be found for a month: what never was on the server goes there first. */
  const endDraft = async (offer: Offer): Promise<void> => {
    const save = ({ segment, tagged, base, number }: Offer, replaces: number | null = number) =>
      ask('PUT', `${address}/drafts/${segment}`, { body: { tagged, base, replaces } })
    const { segment, windows } = offer
    if (windows.length > 0) await save(offer)
    const draft = offers.peek().find((one) => one.segment === segment && one !== offer && one.windows.length === 0)
    // the draft that is still on offer stays one
    if (draft && windows.length > 0) await save(draft, null)
    else await ask('DELETE', `${address}/drafts/${segment}`)
  }
  const without = (offer: Offer) => {
    offers.value = offers.peek().filter((one) => one !== offer)
  }
  return {
    offers,
    async restore(offer) {
      const { segment, tagged, number, windows, base, revision, was } = offer
      const ground: Ground = { base, revision, was }
      // the new copy first, then the former ones
      await copies.put({ window: window.name, segment, tagged, base, revision, was, number, at: Date.now() })
      if (number !== null) happen(segment, { type: 'resumed', tagged: '', ground, number })
      happen(segment, { type: 'typed', tagged, ground })
      without(offer)
      await dropCopies({ segment, windows })
    },
    async putAway(offer) {
      const { segment } = offer
      // where something is typed now, its draft has taken the place of the one that is put away, which is in the history
      if (!isKept(segment)) await endDraft(offer)
      await dropCopies(offer)
      without(offer)
    },
    async look(drafts) {
      const view = rows.view.peek()
      const standing = new Map(
        view.segments.map((row) => [row.id, { tagged: textOf(row), changed: row.target.changed }]),
      )
      const open = await window.others()
      // a browser that keeps nothing has nothing to offer
      const kept = await copies.all().catch(() => [])
      const found = kept.filter((copy) => !open.has(copy.window))
      const { resume, offers: all, idle } = onReturn(standing, view.revision, drafts.mine, found)
      for (const { segment, tagged, number, windows, ...ground } of resume) {
        happen(segment, { type: 'resumed', tagged, ground, number })
        await dropCopies({ segment, windows })
      }
      for (const { segment, window: name } of idle.copies) await copies.remove(name, segment)
      for (const segment of idle.drafts) await ask('DELETE', `${address}/drafts/${segment}`).catch(() => undefined)
      offers.value = all
    },
  }
}
