import type { EventReply } from '../../../api/schemas/work.ts'
import { hearEvents } from '../../live.ts'

/** What changes the texts, the cuts or the findings of a translation. */
const KINDS = [
  'extracted',
  'drafted',
  'edited',
  'resegmented',
  'reviewed',
  'sent_back',
  'signed_off',
  'scheduled',
  'published',
  'held',
  'killed',
  'assigned',
] as const
/** Many come at once when somebody works through a text. */
const GATHER_MS = 700
/** The checks of a text that was handed in take a while. */
const CHECKED_MS = 2500

/** Has the translation read anew when it is changed elsewhere. My own acts are known here already. */
export const followChanges = (
  { slug, target, me }: { readonly slug: string; readonly target: string; readonly me: string },
  again: () => Promise<void>,
  commented: () => void,
): { acting(by: 1 | -1): void; stop(): void } => {
  let mine = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Number.POSITIVE_INFINITY
  const soon = (milliseconds: number) => {
    const at = Date.now() + milliseconds
    if (timer !== undefined && due <= at) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(() => {
      timer = undefined
      void again().catch(() => undefined)
    }, milliseconds)
  }
  const concerns = ({ article, language }: EventReply) => article === slug && (language === null || language === target)
  const isMine = ({ kind, by }: EventReply) => kind === 'edited' && by?.type === 'person' && by.person === me
  const stops = [
    hearEvents(KINDS, (event) => {
      if (!concerns(event)) return
      if (isMine(event) && mine > 0) {
        mine -= 1
        soon(CHECKED_MS)
      } else soon(GATHER_MS)
    }),
    hearEvents(['commented'], (event) => {
      if (event.article === slug && (event.language === null || event.language === target)) commented()
    }),
  ]
  return {
    acting(by) {
      mine = Math.max(0, mine + by)
    },
    stop() {
      clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}
