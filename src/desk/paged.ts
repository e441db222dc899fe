import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { ask } from './ask.ts'

/** What has come of a list that comes page by page. */
export interface Paged<Page> {
  readonly pages: readonly Page[]
  /** A page is under way. */
  readonly waiting: boolean
  readonly thrown?: unknown
}

interface Pageable {
  readonly next: string | null
}

/**
 * Asks for the first page when the component appears and whenever the path changes; what was asked before is then
 * forgotten, and the former pages stay until the new one is here. `path` may have a query. `undefined`: nothing to ask.
 */
export const usePaged = <Page extends Pageable>(path: string | undefined) => {
  const paged = useMemo(() => signal<Paged<Page>>({ pages: [], waiting: true }), [])
  const asking = useMemo(() => signal<AbortController | undefined>(undefined), [])

  const read = async (after: string | undefined): Promise<void> => {
    if (path === undefined) return
    asking.peek()?.abort()
    const control = new AbortController()
    asking.value = control
    const before = paged.peek().pages
    paged.value = { pages: before, waiting: true }
    const mark = path.includes('?') ? '&' : '?'
    try {
      const page = await ask<Page>(
        'GET',
        after === undefined ? path : `${path}${mark}after=${encodeURIComponent(after)}`,
        { signal: control.signal },
      )
      paged.value = { pages: after === undefined ? [page] : [...before, page], waiting: false }
    } catch (thrown) {
      if (!control.signal.aborted) paged.value = { pages: before, waiting: false, thrown }
    }
  }
  useEffect(() => {
    if (path === undefined) paged.value = { pages: [], waiting: false }
    else void read(undefined)
    return () => asking.peek()?.abort()
  }, [path])

  return {
    paged,
    more: () => read(paged.peek().pages.at(-1)?.next ?? undefined),
    again: () => read(undefined),
  }
}
