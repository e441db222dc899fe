import { unescapeText } from '../../../text/entities.ts'

/** What the typing began from: the etag of the target's last change, the revision it counts in, the text as it was. */
export interface Ground {
  readonly base: number
  readonly revision: number
  readonly was: string | null
}

/** What stands there in the place of the ground: somebody handed it in meanwhile. */
export interface Theirs {
  readonly tagged: string
  readonly changed: number
  readonly confirmed: boolean
}

/** What is wanted of the text: that it is handed in, or put away. */
export type Wish = { readonly type: 'hand'; readonly confirm: boolean } | { readonly type: 'discard' }

/** What was typed into one segment and is not handed in. Strokes count from 1; 0 is none. Instants are milliseconds. */
export interface Kept extends Ground {
  readonly tagged: string
  /** The number of the last keystroke, which made `tagged` what it is. */
  readonly stroke: number
  /** The stroke that the copy on this machine has (none when the server has it all), and the one that is being written there. */
  readonly here: number
  readonly writing: number
  /** The stroke that the server's draft has, and the one that is on its way there. */
  readonly there: number
  readonly sending: number
  /** Number of the server's draft that this window knows. */
  readonly number: number | null
  /** When the oldest stroke was typed that is not on its way to the server, and when the last. */
  readonly first: number
  readonly last: number
  /** Questions in a row that nobody answered, and when to ask again. */
  readonly misses: number
  readonly retry: number
  /** The stroke that the server will not have; the next one is tried again. */
  readonly refused: number
  readonly wish: Wish | null
  /** The stroke that is on its way as an edit, or on its way to be put away. */
  readonly handing: number
  /** A text that was handed in and of which no answer came: the server may have it. */
  readonly unsure: string | null
  readonly clash: Theirs | null
}

export type Happening =
  | { readonly type: 'typed'; readonly tagged: string; readonly ground: Ground }
  /** A draft that the server has is taken up again. */
  | { readonly type: 'resumed'; readonly tagged: string; readonly ground: Ground; readonly number: number }
  | { readonly type: 'written'; readonly stroke: number }
  | { readonly type: 'saved'; readonly number: number }
  | { readonly type: 'wished'; readonly wish: Wish }
  /** `etag`: what the text that was handed in has made of the target's `changed`. */
  | { readonly type: 'handed'; readonly etag: number }
  | { readonly type: 'discarded' }
  /** It was saved, and then another act of mine put a text there: the server has ended the draft. */
  | { readonly type: 'superseded' }
  /** The ground has moved. When their text is what was handed in, an earlier answer was lost, and all is well. */
  | { readonly type: 'clashed'; readonly theirs: Theirs }
  /** The merged text takes the place of both. */
  | { readonly type: 'merged'; readonly tagged: string; readonly theirs: Theirs }
  | { readonly type: 'missed' }
  | { readonly type: 'refused' }
  /** Time has passed, or the connection is back (`now`: nothing is waited for any longer). */
  | { readonly type: 'looked'; readonly now?: boolean }

export type Order =
  | { readonly type: 'write'; readonly kept: Kept }
  | { readonly type: 'save'; readonly tagged: string; readonly number: number | null; readonly ground: Ground }
  | { readonly type: 'hand'; readonly tagged: string; readonly confirm: boolean; readonly ground: Ground }
  | { readonly type: 'discard' }
  /** Takes the copy off this machine. */
  | { readonly type: 'forget' }

/** A pause in the typing, after which it is saved; and the longest that steady typing goes unsaved. */
export const PAUSE_MS = 600
export const LONGEST_MS = 5000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000

/**
 * What becomes of the typed text, and what is to be done now. `undefined`: nothing is kept any more. Nobody's lease is asked
 * after: what is typed under another's is a draft like any other, and meets their text only when it is handed in. Pure.
 */
export const keep = (
  kept: Kept | undefined,
  happening: Happening,
  at: number,
): readonly [Kept | undefined, readonly Order[]] => {
  const [next, orders] = become(kept, happening, at)
  if (!next) return [undefined, orders]
  const [ordered, due] = order(next, at)
  return [ordered, [...orders, ...due]]
}

/** When something is next to be done although nothing happens. */
export const dueAt = (kept: Kept): number | undefined => {
  const { sending, handing, wish, clash, retry } = kept
  if (sending > 0 || handing > 0) return undefined
  if (wish && (wish.type === 'discard' || !clash)) return retry
  return kept.there < kept.stroke && kept.refused < kept.stroke ? Math.max(retry, saveAt(kept)) : undefined
}

/** Whether the server has not everything that was typed. */
export const isWaiting = ({ there, stroke, wish, clash }: Kept): boolean =>
  there < stroke || (wish?.type === 'hand' && !clash)

const saveAt = ({ first, last }: Kept): number => Math.min(last + PAUSE_MS, first + LONGEST_MS)

const NOTHING = {
  tagged: '',
  stroke: 0,
  here: 0,
  writing: 0,
  there: 0,
  sending: 0,
  number: null,
  first: 0,
  last: 0,
  misses: 0,
  retry: 0,
  refused: 0,
  wish: null,
  handing: 0,
  unsure: null,
  clash: null,
}

type Become = readonly [Kept | undefined, readonly Order[]]

const become = (kept: Kept | undefined, happening: Happening, at: number): Become => {
  if (happening.type === 'typed') return [typed(kept ?? { ...NOTHING, ...happening.ground }, happening.tagged, at), []]
  if (happening.type === 'resumed') {
    const { tagged, ground, number } = happening
    return [{ ...NOTHING, ...ground, tagged, number, stroke: 1, there: 1, first: at, last: at }, []]
  }
  if (!kept) return [undefined, []]
  switch (happening.type) {
    case 'written':
      return [{ ...kept, here: happening.stroke, writing: 0 }, []]
    case 'saved': {
      const there = kept.sending
      // what is only here is written anew: it stands on that draft now
      const here = there === kept.stroke ? kept.here : 0
      return [{ ...kept, there, here, sending: 0, number: happening.number, ...ANSWERED }, []]
    }
    case 'wished':
      return [{ ...kept, wish: happening.wish, refused: 0, retry: 0 }, []]
    case 'handed':
      return handed(kept, happening.etag)
    case 'discarded':
      // typed again meanwhile: the new text has no draft any more
      return kept.wish ? [undefined, [{ type: 'forget' }]] : [{ ...kept, handing: 0, there: 0, number: null }, []]
    case 'superseded':
      return [undefined, [{ type: 'forget' }]]
    case 'clashed':
      return clashed(kept, happening.theirs)
    case 'merged':
      return [
        {
          ...typed(kept, happening.tagged, at),
          base: happening.theirs.changed,
          was: happening.theirs.tagged,
          clash: null,
        },
        [],
      ]
    case 'missed': {
      const misses = kept.misses + 1
      const retry = at + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (misses - 1))
      return [{ ...kept, sending: 0, handing: 0, misses, retry }, []]
    }
    case 'refused':
      return [{ ...kept, sending: 0, handing: 0, unsure: null, wish: null, ...ANSWERED, refused: kept.stroke }, []]
    case 'looked':
      return [happening.now ? { ...kept, retry: 0, first: at - LONGEST_MS } : kept, []]
  }
}

const typed = (kept: Kept, tagged: string, at: number): Kept => ({
  ...kept,
  tagged,
  stroke: kept.stroke + 1,
  last: at,
  first: kept.there === kept.stroke || kept.sending === kept.stroke ? at : kept.first,
  // who types on does not want it put away, nor handed in before it is done
  wish: null,
})

const ANSWERED = { misses: 0, retry: 0 }

/** The server has the text that was handed in, and with it the draft is over. */
const handed = (kept: Kept, etag: number): Become =>
  kept.handing === kept.stroke
    ? [undefined, [{ type: 'forget' }]]
    : [{ ...kept, base: etag, was: kept.unsure, unsure: null, handing: 0, there: 0, number: null, ...ANSWERED }, []]

const clashed = (kept: Kept, theirs: Theirs): Become => {
  const isMine = kept.unsure !== null && isSame(kept.unsure, theirs.tagged)
  // a text that was only to be confirmed, and is another now: nothing of mine is in it
  if (!isMine && kept.was !== null && isSame(kept.tagged, kept.was)) return [undefined, [{ type: 'forget' }]]
  if (!isMine) return [{ ...kept, handing: 0, unsure: null, wish: null, clash: theirs, ...ANSWERED }, []]
  const isAll = isSame(kept.tagged, theirs.tagged)
  const wantsConfirming = kept.wish?.type === 'hand' && kept.wish.confirm && !theirs.confirmed
  if (isAll && !wantsConfirming) return [undefined, [{ type: 'forget' }]]
  const { tagged: was, changed: base } = theirs
  return [{ ...kept, base, was, unsure: null, handing: 0, there: 0, number: null, ...ANSWERED }, []]
}

/** Whether two spellings are one text: `&` may stand for `&amp;`. */
const isSame = (one: string, other: string): boolean => unescapeText(one) === unescapeText(other)

/** What is to be done now, and the text with that noted. */
const order = (kept: Kept, at: number): readonly [Kept, readonly Order[]] => {
  const [written, write] = orderWriting(kept)
  const [sent, send] = orderSending(written, at)
  return [sent, [...write, ...send]]
}

const orderWriting = (kept: Kept): readonly [Kept, readonly Order[]] => {
  const { stroke, here, writing, there } = kept
  if (writing > 0) return [kept, []]
  if (there === stroke) return here > 0 ? [{ ...kept, here: 0 }, [{ type: 'forget' }]] : [kept, []]
  return here === stroke ? [kept, []] : [{ ...kept, writing: stroke }, [{ type: 'write', kept }]]
}

/** One question at a time: a save under way when an edit is sent might bring the draft back. */
const orderSending = (kept: Kept, at: number): readonly [Kept, readonly Order[]] => {
  const { stroke, there, sending, handing, wish, clash, number, tagged, base, revision, was } = kept
  const ground = { base, revision, was }
  if (sending > 0 || handing > 0 || at < kept.retry) return [kept, []]
  const unsaved = there < stroke && kept.refused < stroke
  if (wish?.type === 'hand' && !clash)
    return [{ ...kept, handing: stroke, unsure: tagged }, [{ type: 'hand', tagged, confirm: wish.confirm, ground }]]
  // what is put away is in the history of drafts only when the draft has it all
  if (wish?.type === 'discard' && !unsaved) return [{ ...kept, handing: stroke }, [{ type: 'discard' }]]
  if (!unsaved || (!wish && at < saveAt(kept))) return [kept, []]
  return [{ ...kept, sending: stroke }, [{ type: 'save', tagged, number, ground }]]
}
