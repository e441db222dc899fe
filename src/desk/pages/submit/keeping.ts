import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { me } from '../../me.ts'
import { uniqueName } from '../../unique.ts'
import { asideOf, type Kept, keptAt } from './kept.ts'

/** Milliseconds after a keystroke until it is kept here. */
const PAUSE = 250

export interface Keeping {
  readonly form: ReadonlySignal<Kept>
  readonly shelf: ReturnType<typeof keptAt>
  /** Something was typed or chosen. */
  readonly change: (part: Partial<Kept>) => void
  /** Another text in the place of what is typed. Answers what was set aside for it: kept, and never overwritten by what follows. */
  readonly replace: (part: Partial<Kept>) => Kept | undefined
  /** It was submitted: it need not be kept any more. */
  readonly settle: () => void
  /** The browser has no room for it. */
  readonly unkept: ReadonlySignal<boolean>
}

/** What is typed for a submission, kept in this browser after every pause and when the page goes away. */
export const useKeeping = (article: string | undefined, before: string): Keeping => {
  const shelf = useMemo(() => keptAt(localStorage, me.value?.handle ?? '', article), [])
  const form = useSignal(blank(before))
  const unkept = useSignal(false)
  const isTouched = useRef(false)
  const keep = () => {
    if (!isTouched.current) return
    try {
      shelf.keep({ ...form.peek(), at: new Date().toISOString() })
      unkept.value = false
    } catch {
      unkept.value = true
    }
  }
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE)
    return () => clearTimeout(timer)
  }, [form.value])
  useEffect(() => {
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
  const change = (part: Partial<Kept>) => {
    isTouched.current = true
    form.value = { ...form.peek(), ...part }
  }
  return {
    form,
    shelf,
    unkept,
    change,
    replace(part) {
      const former = asideOf(form.peek(), before, part.markdown)
      if (former) keep()
      change({ ...(former && { id: uniqueName() }), ...part })
      return former && { ...former, at: new Date().toISOString() }
    },
    settle() {
      isTouched.current = false
      shelf.drop(form.peek().id)
    },
  }
}

const blank = (markdown: string): Kept => ({
  id: uniqueName(),
  at: '',
  markdown,
  source: '',
  slug: '',
  section: '',
  unwanted: [],
  minor: false,
})
