import fc from 'fast-check'
import { dueAt, type Happening, isWaiting, type Kept, keep, type Order } from '../../src/desk/workbench/session/keep.ts'
import { type Copy, onReturn } from '../../src/desk/workbench/session/offers.ts'

/** One thing that happens to one of two windows of the same person, or to the text behind their backs. */
export type Deed =
  | { readonly type: 'type' | 'hand' | 'merge' | 'write' | 'crash' | 'return'; readonly window: 0 | 1 }
  /** How the request that is under way ends: `lost`: the server took it, and its answer did not come. `late`: it comes after others. */
  | { readonly type: 'answer'; readonly window: 0 | 1; readonly how: 'taken' | 'lost' | 'dropped' | 'late' | 'refused' }
  | { readonly type: 'wait'; readonly milliseconds: number }
  | { readonly type: 'late' }
  | { readonly type: 'other' }

const window = fc.constantFrom(0 as const, 1 as const)
export const deeds = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('type' as const), window }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('write' as const), window }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('hand' as const, 'merge' as const), window }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('crash' as const, 'return' as const), window }) },
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('answer' as const),
        window,
        how: fc.constantFrom('taken', 'taken', 'taken', 'lost', 'dropped', 'late', 'refused'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('wait' as const),
        milliseconds: fc.constantFrom(50, 700, 6000, 40_000),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('late' as const, 'other' as const) }) },
  ),
  { maxLength: 60, size: 'max' },
) as fc.Arbitrary<Deed[]>

type Request = Extract<Order, { readonly type: 'save' | 'hand' | 'discard' }>

/** A page, as long as it lives: what it knows, what it is writing on the machine, what it has asked the server. */
interface Page {
  name: string
  kept: Kept | undefined
  /** What the page shows of the target. */
  seen: { tagged: string; changed: number }
  readonly writes: { readonly copy: Copy | null; readonly stroke: number }[]
  request: Request | undefined
}

/** A server that keeps drafts as `drafts.ts` of the store does, a machine with copies, and two windows on one segment. */
export const world = () => {
  let now = 0
  let token = 0
  let names = 0
  let numbers = 0
  let target = { tagged: '', changed: 0 }
  let draft: { number: number; tagged: string; base: number; was: string } | undefined
  const copies = new Map<string, Copy>()
  const history: string[] = []
  const handedIn: string[] = []
  const accepted = new Set<string>()
  const delayed: Request[] = []
  const open = (): Page => ({ name: `w${names++}`, kept: undefined, seen: target, writes: [], request: undefined })
  const pages: [Page, Page] = [open(), open()]

  const accept = (text: string) => {
    for (const word of text.split(' ')) if (word.startsWith('k')) accepted.add(word)
  }

  const happen = (page: Page, happening: Happening) => {
    const [kept, orders] = keep(page.kept, happening, now)
    page.kept = kept
    for (const order of orders) {
      if (order.type === 'write') {
        const { tagged, base, revision, was, number, stroke } = order.kept
        const copy = { window: page.name, segment: 's', tagged, base, revision, was, number, at: now }
        page.writes.push({ copy, stroke })
      } else if (order.type === 'forget') page.writes.push({ copy: null, stroke: 0 })
      else if (page.request) throw new Error('two requests at once')
      else page.request = order
    }
  }

  /** What the server makes of it. */
  const take = (request: Request): Happening => {
    if (request.type === 'discard') throw new Error('nobody discards here')
    if (request.type === 'save') {
      if (draft && draft.number !== request.number && draft.tagged !== request.tagged) history.push(draft.tagged)
      numbers += 1
      draft = { number: numbers, tagged: request.tagged, base: request.ground.base, was: request.ground.was ?? '' }
      return { type: 'saved', number: numbers }
    }
    if (target.changed > request.ground.base) return { type: 'clashed', theirs: { ...target, confirmed: false } }
    if (draft) history.push(draft.tagged)
    draft = undefined
    if (target.tagged !== request.tagged) target = { tagged: request.tagged, changed: target.changed + 1 }
    handedIn.push(request.tagged)
    return { type: 'handed', etag: target.changed }
  }

  const write = (page: Page) => {
    const next = page.writes.shift()
    if (!next) return
    if (!next.copy) copies.delete(page.name)
    else {
      copies.set(page.name, next.copy)
      accept(next.copy.tagged)
      happen(page, { type: 'written', stroke: next.stroke })
    }
  }

  const answer = (page: Page, how: Extract<Deed, { type: 'answer' }>['how']) => {
    const { request } = page
    if (!request) return
    page.request = undefined
    if (how === 'late') delayed.push(request)
    if (how === 'refused') return happen(page, { type: 'refused' })
    if (how === 'dropped' || how === 'late') return happen(page, { type: 'missed' })
    const happening = take(request)
    if (how === 'lost') return happen(page, { type: 'missed' })
    if (happening.type === 'saved' && request.type === 'save') accept(request.tagged)
    if (happening.type === 'handed') page.seen = target
    return happen(page, happening)
  }

  const type = (page: Page) => {
    token += 1
    const ground = { base: page.seen.changed, revision: 1, was: page.seen.tagged }
    happen(page, { type: 'typed', tagged: `${page.kept?.tagged ?? page.seen.tagged} k${token}`, ground })
  }

  /** The page is opened anew: what it offers is taken up, all of it. */
  const comeBack = (index: 0 | 1) => {
    const other = pages[1 - index] as Page
    const page = open()
    pages[index] = page
    const found = [...copies.values()].filter((copy) => copy.window !== other.name)
    const server = draft
      ? [{ segment: 's', ...draft, was: { tagged: draft.was }, at: new Date(now).toISOString(), current: true }]
      : []
    const { resume, offers } = onReturn(new Map([['s', target]]), 1, server, found)
    for (const { tagged, number, ...ground } of resume) happen(page, { type: 'resumed', tagged, ground, number })
    for (const { tagged, base, revision, was, windows } of offers) {
      const together = page.kept ? `${page.kept.tagged} ${tagged}` : tagged
      happen(page, { type: 'typed', tagged: together, ground: { base, revision, was } })
      // the former copy goes only after the new one is there
      while (page.writes.length > 0) write(page)
      for (const name of windows) copies.delete(name)
    }
  }

  const look = () => {
    for (const page of pages) if (page.kept) happen(page, { type: 'looked' })
  }

  return {
    perform(deed: Deed) {
      const page = pages['window' in deed ? deed.window : 0]
      if (deed.type === 'type') type(page)
      else if (deed.type === 'write') write(page)
      else if (deed.type === 'hand' && page.kept)
        happen(page, { type: 'wished', wish: { type: 'hand', confirm: false } })
      else if (deed.type === 'merge' && page.kept?.clash) {
        const theirs = page.kept.clash
        page.seen = theirs
        happen(page, { type: 'merged', tagged: `${theirs.tagged} ${page.kept.tagged}`, theirs })
      } else if (deed.type === 'crash') pages[deed.window] = open()
      else if (deed.type === 'return') comeBack(deed.window)
      else if (deed.type === 'answer') answer(page, deed.how)
      else if (deed.type === 'wait') {
        now += deed.milliseconds
        look()
      } else if (deed.type === 'late') {
        const request = delayed.shift()
        if (request) take(request)
      } else if (deed.type === 'other') target = { tagged: `${target.tagged} o`, changed: target.changed + 1 }
    },

    /** Accepted keystrokes that are nowhere. */
    lost(): readonly string[] {
      const places = [draft?.tagged ?? '', ...history, ...handedIn, ...[...copies.values()].map(({ tagged }) => tagged)]
      const there = new Set(places.flatMap((text) => text.split(' ')))
      return [...accepted].filter((word) => !there.has(word))
    },

    /** The network is well again, and some minutes pass. */
    calm() {
      for (let round = 0; round < 40; round++) {
        for (const page of pages) {
          while (page.writes.length > 0) write(page)
          answer(page, 'taken')
        }
        now += 31_000
        look()
      }
    },

    /** Texts of open pages that the server has not, and will not have by itself. */
    unsaved(): readonly string[] {
      return pages.flatMap(({ kept }) =>
        kept && isWaiting(kept) && kept.refused < kept.stroke && (dueAt(kept) ?? 0) <= now ? [kept.tagged] : [],
      )
    },
  }
}
