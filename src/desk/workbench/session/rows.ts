import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Row, View } from '../bench.ts'
import { same } from './same.ts'

/** The translation as it stands, a signal for each segment: who shows one is not troubled by the others. */
export interface Rows {
  readonly view: ReadonlySignal<View>
  readonly order: ReadonlySignal<readonly string[]>
  row(segment: string): Row | undefined
  /** Without subscribing. */
  look(segment: string): Row | undefined
  /** Another view of it; only segments that differ are told. */
  update(view: View): void
  /** My own act on a segment, before the next view says so. */
  put(segment: string, target: Row['target'], etag: number): void
}

export const rowsOf = (first: View): Rows => {
  const view = signal(first)
  const cells = new Map<string, Signal<Row | undefined>>()
  const cell = (segment: string): Signal<Row | undefined> => {
    const known = cells.get(segment)
    if (known) return known
    const made = signal<Row | undefined>(undefined)
    cells.set(segment, made)
    return made
  }
  for (const row of first.segments) cell(row.id).value = row
  // the list is the same one as long as it names the same segments
  let last: readonly string[] = []
  const order = computed(() => {
    const ids = view.value.segments.map(({ id }) => id)
    if (!same(ids, last)) last = ids
    return last
  })
  return {
    view,
    order,
    row: (segment) => cell(segment).value,
    look: (segment) => cell(segment).peek(),
    update(next) {
      batch(() => {
        const former = new Map(view.peek().segments.map((row) => [row.id, row]))
        const segments = next.segments.map((row) => {
          const known = former.get(row.id)
          return known && same(known, row) ? known : row
        })
        for (const row of segments) cell(row.id).value = row
        const there = new Set(segments.map(({ id }) => id))
        for (const id of former.keys()) if (!there.has(id)) cell(id).value = undefined
        view.value = { ...next, segments }
      })
    },
    put(segment, target, etag) {
      const now = view.peek()
      const segments = now.segments.map((row) => (row.id === segment ? { ...row, target } : row))
      batch(() => {
        cell(segment).value = segments.find(({ id }) => id === segment)
        view.value = { ...now, etag: Math.max(now.etag, etag), segments }
      })
    },
  }
}

/** What stands in the target; empty where nothing does. */
export const textOf = ({ target }: Row): string => (target.state === 'initial' ? '' : target.text.tagged)
