import { signal } from '@preact/signals'

/** The helpers, in the order in which they stand. */
export const SECTIONS = ['findings', 'suggestions', 'terms', 'concordance', 'siblings', 'comments', 'history'] as const
export type SectionName = (typeof SECTIONS)[number]

type Shown = Readonly<Record<SectionName, boolean>>

const KEY = 'terjiman.panel'
/** What is looked at now and then only waits to be opened. */
const USUAL: Shown = {
  findings: true,
  suggestions: true,
  terms: true,
  concordance: false,
  siblings: true,
  comments: true,
  history: false,
}

const remembered = (): Shown => {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
  } catch {
    // kept by nobody, or by another program: the usual
    return USUAL
  }
}

const shown = signal<Shown>(remembered())

export const isShown = (section: SectionName): boolean => shown.value[section]

export const show = (section: SectionName, whether = true): void => {
  shown.value = { ...shown.peek(), [section]: whether }
  try {
    localStorage.setItem(KEY, JSON.stringify(shown.peek()))
  } catch {
    // a browser that keeps nothing shows the usual next time
  }
}
