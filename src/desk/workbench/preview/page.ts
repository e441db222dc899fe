import type { PreviewReply } from '../../../api/schemas/preview.ts'
import type { Language } from '../../../model/language.ts'
import { embedded, OWN } from './sheet.ts'

/** A published page within the desk, in a tree of its own: its style stays inside, and the desk's outside. */
export interface Page {
  /** Another text; the place that is read stays in sight. */
  show(reply: PreviewReply): void
  /** These sentences have no text yet and stand in the source's language. */
  empty(segments: ReadonlySet<string>, source: Language): void
  /** Has that sentence stand out, and scrolls it into sight. */
  point(segment: string): void
}

let sheet: Promise<CSSStyleSheet> | undefined

/** The pages' own style, fetched once. Without it the text can be read all the same. */
const styled = (): Promise<CSSStyleSheet> => {
  sheet ??= fetch('/api/preview.css').then(async (response) => {
    const made = new CSSStyleSheet()
    made.replaceSync(`${response.ok ? embedded(await response.text()) : ''}${OWN}`)
    return made
  })
  return sheet
}

export const pageIn = (host: HTMLElement, language: Language, chosen: (segment: string) => void): Page => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const body = document.createElement('div')
  body.className = 'sheet'
  body.lang = language
  const article = document.createElement('article')
  body.append(article)
  root.replaceChildren(body)
  void styled().then(
    (made) => {
      root.adoptedStyleSheets = [made]
    },
    () => undefined,
  )
  body.addEventListener('click', (event) => {
    const element = event.target as Element
    // links lead away from what is being written
    if (element.closest('a')) event.preventDefault()
    const segment = element.closest<HTMLElement>('[data-segment]')?.dataset.segment
    if (segment && !root.getSelection?.()?.toString()) chosen(segment)
  })
  const all = (segment: string) => article.querySelectorAll<HTMLElement>(`[data-segment="${CSS.escape(segment)}"]`)
  let pointed = ''
  return {
    show({ title, titled, html }) {
      const head = document.createElement('h1')
      head.textContent = title
      if (titled[0] !== undefined) head.dataset.segment = titled[0]
      // safe: the server has sanitised it as it does for readers
      article.innerHTML = html
      article.prepend(head)
    },
    empty(segments, source) {
      for (const element of article.querySelectorAll<HTMLElement>('[data-segment]')) {
        if (!segments.has(element.dataset.segment ?? '')) continue
        element.dataset.empty = ''
        element.lang = source
      }
    },
    point(segment) {
      for (const element of article.querySelectorAll('[data-current]')) element.removeAttribute('data-current')
      const elements = all(segment)
      for (const element of elements) element.dataset.current = ''
      const [first] = elements
      if (first && segment !== pointed) bringIntoSight(host, first)
      if (first) pointed = segment
    },
  }
}

/** Scrolls the page alone, and only when the sentence is not in sight. */
const bringIntoSight = (host: HTMLElement, element: HTMLElement): void => {
  const [frame, place] = [host.getBoundingClientRect(), element.getBoundingClientRect()]
  if (place.top >= frame.top && place.bottom <= frame.bottom) return
  host.scrollTop += place.top - frame.top - frame.height / 3
}

declare global {
  interface ShadowRoot {
    /** Not in every browser. */
    getSelection?(): Selection | null
  }
}
