import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clashOf, isShown } from '../../src/desk/workbench/session/clash.ts'
import { dueAt, isWaiting, type Kept, keep, LONGEST_MS, PAUSE_MS } from '../../src/desk/workbench/session/keep.ts'
import { onReturn } from '../../src/desk/workbench/session/offers.ts'
import { type Deed, deeds, world } from './keep-world.ts'

const ground = { base: 3, revision: 1, was: 'Баку' }
const typed = (kept: Kept | undefined, tagged: string, at: number) => keep(kept, { type: 'typed', tagged, ground }, at)
const types = (orders: readonly { type: string }[]) => orders.map(({ type }) => type)

describe('what is typed', () => {
  test('is written on this machine at once, and saved on the server after a pause', () => {
    const [kept, orders] = typed(undefined, 'Бакуд', 1000)
    expect(types(orders)).toEqual(['write'])
    expect(dueAt(kept as Kept)).toBe(1000 + PAUSE_MS)
    const [, later] = keep(kept, { type: 'looked' }, 1000 + PAUSE_MS)
    expect(later).toEqual([{ type: 'save', tagged: 'Бакуд', number: null, ground }])
  })

  test('is saved within five seconds of steady typing', () => {
    let kept: Kept | undefined
    let saved: number | undefined
    for (let at = 0; saved === undefined; at += 100) {
      const [next, orders] = typed(kept, `Баку ${at}`, at)
      kept = next
      if (types(orders).includes('save')) saved = at
    }
    expect(saved).toBe(LONGEST_MS)
  })

  test('goes off this machine when the server has it all', () => {
    const [one] = typed(undefined, 'a', 0)
    const [two] = keep(one, { type: 'written', stroke: 1 }, 1)
    const [three] = keep(two, { type: 'looked' }, PAUSE_MS)
    const [four, orders] = keep(three, { type: 'saved', number: 7 }, 700)
    expect(types(orders)).toEqual(['forget'])
    expect(isWaiting(four as Kept)).toBe(false)
  })

  test('is asked for again after ever longer waits while nobody answers', () => {
    let [kept] = typed(undefined, 'a', 0)
    const waits: number[] = []
    let at = PAUSE_MS
    for (let time = 0; time < 8; time++) {
      ;[kept] = keep(kept, { type: 'looked' }, at)
      ;[kept] = keep(kept, { type: 'missed' }, at)
      const due = dueAt(kept as Kept) as number
      waits.push(due - at)
      at = due
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  })

  test('is handed in after the save that is under way, never beside it', () => {
    const [one] = typed(undefined, 'a', 0)
    const [two] = keep(one, { type: 'looked' }, PAUSE_MS)
    const [three, none] = keep(two, { type: 'wished', wish: { type: 'hand', confirm: true } }, 700)
    expect(types(none)).toEqual([])
    const [, orders] = keep(three, { type: 'saved', number: 1 }, 800)
    expect(orders.at(-1)).toEqual({ type: 'hand', tagged: 'a', confirm: true, ground })
  })

  test('is taken for handed in when the answer was lost and the same text stands there', () => {
    const [one] = typed(undefined, 'a & b', 0)
    const [two] = keep(one, { type: 'wished', wish: { type: 'hand', confirm: false } }, 10)
    const [three] = keep(two, { type: 'missed' }, 20)
    const [four] = keep(three, { type: 'looked' }, 5000)
    const theirs = { tagged: 'a &amp; b', changed: 4, confirmed: false }
    expect(keep(four, { type: 'clashed', theirs }, 5010)).toEqual([undefined, [{ type: 'forget' }]])
  })

  test('stays typed when somebody else handed in another text, and is handed in on that one after the merge', () => {
    const [one] = typed(undefined, 'mine', 0)
    const [two] = keep(one, { type: 'wished', wish: { type: 'hand', confirm: false } }, 10)
    const theirs = { tagged: 'theirs', changed: 9, confirmed: true }
    const [three] = keep(two, { type: 'clashed', theirs }, 20)
    expect(three).toMatchObject({ tagged: 'mine', clash: theirs })
    const [four] = keep(three, { type: 'merged', tagged: 'theirs and mine', theirs }, 30)
    const [, orders] = keep(four, { type: 'wished', wish: { type: 'hand', confirm: false } }, 40)
    expect(orders).toContainEqual({
      type: 'hand',
      tagged: 'theirs and mine',
      confirm: false,
      ground: { base: 9, revision: 1, was: 'theirs' },
    })
  })

  test('after the text was handed in goes on from that text', () => {
    const [one] = typed(undefined, 'a', 0)
    const [two] = keep(one, { type: 'wished', wish: { type: 'hand', confirm: false } }, 10)
    const [three] = typed(two, 'ab', 20)
    const [four] = keep(three, { type: 'handed', etag: 8 }, 30)
    expect(four).toMatchObject({ tagged: 'ab', base: 8, was: 'a', there: 0, number: null, wish: null })
  })
})

describe('what is typed under somebody else’s lease', () => {
  const standing = { tagged: 'Баку', changed: 3, revision: 1, confirmed: false }
  const theirs = { tagged: 'Астана', changed: 4, confirmed: true }

  test('is a draft, and goes on being one when their text comes', () => {
    const [one] = typed(undefined, 'Бакуд', 0)
    const [two, saving] = keep(one, { type: 'looked' }, PAUSE_MS)
    expect(types(saving)).toEqual(['save'])
    const [three] = keep(two, { type: 'saved', number: 1 }, 700)
    expect(clashOf(three, { ...theirs, revision: 1 })).toEqual(theirs)
    // the ground that comes with the stroke is that of the text which stands there now: the first one counts
    const moved = { base: theirs.changed, revision: 1, was: theirs.tagged }
    const [four] = keep(three, { type: 'typed', tagged: 'Бакуде', ground: moved }, 800)
    expect(four).toMatchObject({ tagged: 'Бакуде', ...ground })
    const [, orders] = keep(four, { type: 'looked' }, 800 + PAUSE_MS)
    expect(orders).toEqual([{ type: 'save', tagged: 'Бакуде', number: 1, ground }])
  })

  test('is no clash as long as the text is the one that it was begun from', () => {
    const [kept] = typed(undefined, 'Бакуд', 0)
    expect(clashOf(kept, standing)).toBeUndefined()
    expect(clashOf(kept, { ...standing, changed: 9, confirmed: true })).toBeUndefined()
    expect(clashOf(undefined, { ...theirs, revision: 1 })).toBeUndefined()
  })

  test('is shown beside theirs when the server has refused it, and not while it is being handed in', () => {
    const [one] = typed(undefined, 'Бакуд', 0)
    const [two] = keep(one, { type: 'wished', wish: { type: 'hand', confirm: true } }, 10)
    expect(clashOf(two, { ...theirs, revision: 1 })).toBeUndefined()
    const [three] = keep(two, { type: 'clashed', theirs }, 20)
    expect(clashOf(three, standing)).toEqual(theirs)
  })
})

describe('a text that is only confirmed', () => {
  const standing = { tagged: 'Баку', changed: 3, revision: 1, confirmed: false }

  test('is the one that was shown when neither its last change nor the revision is another', () => {
    expect(isShown(ground, standing)).toBe(true)
    expect(isShown(ground, { ...standing, changed: 4 })).toBe(false)
    expect(isShown(ground, { ...standing, revision: 2 })).toBe(false)
  })

  test('is not confirmed when the server has another in its place', () => {
    const [one] = typed(undefined, 'Баку', 0)
    const [two, orders] = keep(one, { type: 'wished', wish: { type: 'hand', confirm: true } }, 10)
    expect(orders).toContainEqual({ type: 'hand', tagged: 'Баку', confirm: true, ground })
    const theirs = { tagged: 'Астана', changed: 4, confirmed: false }
    expect(keep(two, { type: 'clashed', theirs }, 20)).toEqual([undefined, [{ type: 'forget' }]])
  })
})

describe('on return', () => {
  const standing = new Map([['s', { tagged: 'Баку', changed: 3 }]])
  const copy = { window: 'w', segment: 's', tagged: 'Бакуде', number: null, at: 5, ...ground }
  const draft = {
    segment: 's',
    number: 4,
    tagged: 'Бакуд',
    base: 3,
    was: { tagged: 'Баку' },
    at: '2026-01-01T00:00:00Z',
    current: true,
  }

  test('a draft on the text that stands there is taken up', () => {
    const { resume, offers } = onReturn(standing, 1, [draft], [])
    expect(resume).toMatchObject([{ segment: 's', tagged: 'Бакуд', number: 4, base: 3 }])
    expect(offers).toEqual([])
  })

  test('a copy that was typed on from the draft is offered in its place', () => {
    const { resume, offers } = onReturn(standing, 1, [draft], [{ ...copy, number: 4 }])
    expect(resume).toEqual([])
    expect(offers).toMatchObject([{ tagged: 'Бакуде', why: 'unsaved', number: 4, windows: ['w'] }])
  })

  test('a draft and a copy that do not belong together are both offered', () => {
    const { offers } = onReturn(standing, 1, [draft], [copy])
    expect(offers.map(({ tagged, why }) => [tagged, why])).toEqual([
      ['Бакуд', 'other'],
      ['Бакуде', 'unsaved'],
    ])
  })

  test('what was begun on another text is offered as such, and what stands there anyhow is not', () => {
    const moved = new Map([['s', { tagged: 'Астана', changed: 8 }]])
    expect(onReturn(moved, 1, [draft], []).offers).toMatchObject([{ why: 'moved', was: 'Баку' }])
    expect(onReturn(standing, 2, [{ ...draft, current: false, base: 0 }], []).offers).toMatchObject([{ why: 'moved' }])
    expect(onReturn(new Map(), 1, [draft], []).offers).toMatchObject([{ why: 'gone' }])
    const same = onReturn(new Map([['s', { tagged: 'Бакуд', changed: 8 }]]), 1, [draft], [])
    expect([same.offers, same.resume, same.idle.drafts]).toEqual([[], [], ['s']])
  })
})

describe('every keystroke that was accepted', () => {
  test('is in the draft, in its history, on this machine, or in a text that was handed in, whatever happens', () => {
    fc.assert(
      fc.property(deeds, (all: readonly Deed[]) => {
        const one = world()
        for (const deed of all) {
          one.perform(deed)
          expect(one.lost(), JSON.stringify(deed)).toEqual([])
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('reaches the server when it answers again', () => {
    fc.assert(
      fc.property(deeds, (all: readonly Deed[]) => {
        const one = world()
        for (const deed of all) one.perform(deed)
        one.calm()
        expect(one.unsaved()).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
