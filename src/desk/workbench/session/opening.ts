import { computed, effect, signal, untracked } from '@preact/signals'
import { ask, Unreachable } from '../../ask.ts'
import { type Me, mayI, signedOut } from '../../me.ts'
import type { Bench, Hand, Rights, Row, Saving, View } from '../bench.ts'
import { attentionOf } from './attention.ts'
import { clashOf, isShown, type Standing } from './clash.ts'
import { keepCompany } from './company.ts'
import { copiesOf, openWindow } from './copies.ts'
import { flagsOf } from './flags.ts'
import type { Ground } from './keep.ts'
import { keeperOf, waitingIn } from './keeper.ts'
import { beginningOf, stayThere } from './onward.ts'
import { followPlace } from './place.ts'
import { followChanges } from './refresh.ts'
import { type DraftList, returningOf } from './returning.ts'
import { rowsOf, textOf } from './rows.ts'
import { senderOf } from './sender.ts'
import type { Session, Told } from './session.ts'
import { watchPage } from './watch.ts'

/** Long enough for a save that is under way, and short enough to wait for. */
const LEAVING_MS = 2000
/** What was left a moment ago, by address: it hands over before it is opened again. */
const leaving = new Map<string, Promise<void>>()

/** Opens a translation on my desk. Throws what `ask` throws. */
export const openSession = async (slug: string, language: string, me: Me, wanted: string | null): Promise<Session> => {
  const address = `/api/articles/${slug}/translations/${language}`
  await leaving.get(address)
  const [view, drafts, window] = await Promise.all([
    ask<View>('GET', address),
    ask<DraftList>('GET', `${address}/drafts`),
    openWindow(),
  ])
  const { source, target } = view
  const rows = rowsOf(view)
  const rights: Rights = {
    translate: mayI('translator', target),
    review: mayI('reviewer', target),
    publish: mayI('publisher', target),
  }
  const commented = signal(0)
  const acted = signal(0)
  const told = signal<Told | undefined>(undefined)
  const theirs = signal<DraftList['others']>(drafts.others)

  const editions = flagsOf<number>()
  const renew = (segment: string) => editions.set(segment, (editions.peek(segment) ?? 0) + 1)
  const refresh = async () => {
    const next = await ask<View>('GET', address)
    // only now: meanwhile one may have gone on to another sentence
    const shown = rows.look(current.peek())
    rows.update(next)
    acted.value += 1
    const now = rows.look(current.peek())
    const isOther = shown && now && textOf(shown) !== textOf(now)
    if (isOther && !keeper.kept(now.id).peek()) renew(now.id)
  }
  const changes = followChanges({ slug, target, me: me.handle }, refresh, () => {
    commented.value += 1
  })
  const copies = copiesOf(me.handle, slug, language)
  const keeper = keeperOf(
    copies,
    window.name,
    senderOf(address, rows, me.handle, changes.acting),
    (segment, what, before) => {
      if (what.type !== 'clashed') return
      if (!keeper.kept(segment).peek()?.clash && before.tagged === before.was)
        told.value = { type: 'unconfirmed', segment }
      void refresh().catch(() => undefined)
    },
  )
  const happen: typeof keeper.happen = (segment, what) => {
    keeper.happen(segment, what)
    renew(segment)
  }
  const isKept = (segment: string) => keeper.kept(segment).peek() !== undefined
  const returning = returningOf(address, rows, copies, window, { happen, isKept })
  await returning.look(drafts)

  const company = keepCompany(address, { slug, target, me: me.handle })
  const current = signal(beginningOf(view, wanted))
  const here = flagsOf<boolean>()
  const groundOf = (segment: string) => {
    const row = rows.look(segment)
    if (!row) throw new Error(`no segment ${segment}`)
    const was = row.target.state === 'initial' ? null : textOf(row)
    return { base: row.target.changed, revision: rows.view.peek().revision, was }
  }
  /** What stood in the segment that I am at when it was shown to me. */
  let seen: { readonly segment: string; readonly ground: Ground } | undefined
  const see = (segment: string): void => {
    seen = rows.look(segment) && { segment, ground: groundOf(segment) }
  }
  const attention = attentionOf({ slug, target }, { rows, keeper, rights }, (id) => company.held(id) !== undefined)
  const { findings, needs, risky } = attention

  const stops = [
    effect(() => {
      const segment = current.value
      here.only(segment, true)
      untracked(() => see(segment))
      company.move(segment)
    }),
    stayThere(current, rows.order),
    effect(() => {
      const taken = company.taken.value
      if (taken) told.value = { type: 'taken', ...taken }
    }),
    followPlace(current),
    watchPage(keeper),
    attention.stop,
  ]
  const typed = (segment: string): string | undefined => {
    const kept = keeper.kept(segment).value
    return kept?.wish?.type === 'discard' ? undefined : kept?.tagged
  }
  const standingIn = (row: Row, { revision }: View): Standing => {
    const { state, changed } = row.target
    return { tagged: textOf(row), changed, revision, confirmed: state === 'reviewed' || state === 'final' }
  }
  /** Whether I have read what stands there: it was shown when I came, or is my own doing since. */
  const isSeen = (row: Row): boolean => {
    const { target } = row
    if (target.state !== 'initial' && target.by.type === 'person' && target.by.person === me.handle) return true
    return seen?.segment !== row.id || isShown(seen.ground, standingIn(row, rows.view.peek()))
  }

  const put: Bench['put'] = async (texts) => {
    const segments = texts.map(({ segment }) => segment)
    if (!(await keeper.settled(LEAVING_MS, segments))) throw new Unreachable(address)
    const strokes = new Map(segments.map((segment) => [segment, keeper.kept(segment).peek()?.stroke]))
    await ask('PATCH', `${address}/segments`, { base: rows.view.peek().etag, body: { segments: texts } })
    for (const [segment, stroke] of strokes) {
      const kept = keeper.kept(segment).peek()
      // what was typed since stays, and meets the new text
      if (kept && kept.stroke === stroke) happen(segment, { type: 'superseded' })
    }
    await refresh()
  }

  return {
    slug,
    source,
    target,
    rights,
    current,
    findings,
    typed,
    refresh,
    needs,
    risky,
    commented,
    acted,
    clashes: computed(() => [...keeper.all.value.values()].filter(({ clash }) => clash !== null).length),
    told,
    theirs,
    view: rows.view,
    order: rows.order,
    row: rows.row,
    hand: signal<Hand | undefined>(undefined),
    company: company.present,
    taken: company.taken,
    held: company.held,
    at: company.at,
    writable: () => rights.translate,
    isCurrent: (segment) => here.get(segment) ?? false,
    edition: (segment) => editions.get(segment) ?? 0,
    offers: returning.offers,
    restore: returning.restore,
    putAway: returning.putAway,
    refusal: (segment) => keeper.refusal(segment).value,
    saving: computed<Saving>(() => {
      const waiting = waitingIn(keeper.all.value)
      if (waiting === 0) return { type: 'saved', at: keeper.savedAt.value }
      const isAway =
        signedOut.value || [...keeper.all.value.values()].some(({ misses, refused }) => misses + refused > 0)
      return isAway ? { type: 'here', waiting } : { type: 'saving' }
    }),
    type(segment, tagged) {
      if (!keeper.kept(segment).peek() && tagged === textOf(rows.look(segment) as never)) return
      keeper.happen(segment, { type: 'typed', tagged, ground: groundOf(segment) })
      company.touch(segment)
    },
    async discard(segment) {
      happen(segment, { type: 'wished', wish: { type: 'discard' } })
      // who puts away their own text is shown the one that stands there
      see(segment)
      company.release(segment)
    },
    async confirm(segment, onward) {
      const row = rows.look(segment)
      if (!row) return
      const kept = keeper.kept(segment).peek()
      if (clashOf(kept, standingIn(row, rows.view.peek()))) return
      const isTyped = kept !== undefined
      if (!isTyped && !isSeen(row)) {
        told.value = { type: 'unconfirmed', segment }
        see(segment)
        return
      }
      const isDone = row.target.state !== 'translated' || !rights.review
      if (isTyped || !isDone) {
        if (!isTyped) keeper.happen(segment, { type: 'typed', tagged: textOf(row), ground: groundOf(segment) })
        keeper.happen(segment, { type: 'wished', wish: { type: 'hand', confirm: rights.review } })
        company.release(segment)
      }
      current.value = attention.onward(segment, onward)
    },
    put,
    async cut(segments, order) {
      const mine = segments.flatMap((segment) => {
        const tagged = typed(segment)
        return tagged === undefined ? [] : [{ segment, tagged }]
      })
      if (mine.length > 0) await put(mine)
      await ask('POST', `${address}/segmentation`, { base: rows.view.peek().etag, body: { order } })
      await refresh()
    },
    clash(segment) {
      const kept = keeper.kept(segment).value
      const row = kept && rows.row(segment)
      return clashOf(kept, row && standingIn(row, rows.view.value))
    },
    ground: (segment) => keeper.kept(segment).value,
    merge(segment, tagged, clash) {
      happen(segment, { type: 'merged', tagged, theirs: clash })
      keeper.happen(segment, { type: 'wished', wish: { type: 'hand', confirm: rights.review } })
    },
    async takeOver(segment) {
      await company.takeOver(segment)
      theirs.value = (await ask<DraftList>('GET', `${address}/drafts`)).others
    },
    stop() {
      for (const stop of stops) stop()
      leaving.set(
        address,
        keeper.settled(LEAVING_MS).then(() => {
          keeper.stop()
          window.close()
          leaving.delete(address)
        }),
      )
      changes.stop()
      company.stop()
    },
  }
}
