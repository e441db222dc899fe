/**
 * What the eye would object to on the page as it is now, each as a sentence. It runs in the page, so it stands alone. A
 * text is clipped where it is wider or higher than what shows of it and cannot be scrolled to.
 */
export const look = (): readonly string[] => {
  const objections: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 3)
    objections.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px: ${wide.map(nameOf).join(', ')}`)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement as HTMLElement
    const text = node.nodeValue?.trim() ?? ''
    if (text === '' || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue
    if (isHiddenByPurpose(element)) continue
    if (isKey(text)) objections.push(`says “${text}”`)
    const clipper = clipperOf(element)
    if (clipper) objections.push(`clips “${text.slice(0, 40)}” in ${nameOf(clipper)}`)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
      if (isKey(element.getAttribute(attribute) ?? ''))
        objections.push(`${attribute} says “${element.getAttribute(attribute)}”`)
  return [...new Set(objections)]

  function nameOf(element: Element): string {
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}">`
  }
  /** `bench.offers.text` in the place of a sentence, or a value that was not filled in. */
  function isKey(text: string): boolean {
    if (/\{\{|\}\}|\bundefined\b|\[object /.test(text)) return true
    return /^[a-z][a-z_]*(\.[a-z0-9_]+)+$/.test(text) && !/\.(org|com|kz|az|ru|json|md|csv)$/.test(text)
  }
  /** For those who hear the page, not for those who see it. */
  function isHiddenByPurpose(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect()
      const { clipPath, position } = getComputedStyle(at)
      if (position === 'absolute' && (width <= 1 || height <= 1)) return true
      if (clipPath !== 'none') return true
    }
    return false
  }
  /** A line set close is lower than its typeface's box, and nothing of its letters is lost. */
  function slack(fontSize: string): number {
    return Number.parseFloat(fontSize) / 3
  }
  /** What cuts this text off, if anything does. */
  function clipperOf(element: Element): Element | undefined {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, textOverflow, fontSize } = getComputedStyle(at)
      // an ellipsis says that there is more, and a title says what
      const isSaid = textOverflow === 'ellipsis' && (at.hasAttribute('title') || at.closest('[title]') !== null)
      if (!isSaid && /hidden|clip/.test(overflowX) && at.scrollWidth > at.clientWidth + 1) return at
      if (/hidden|clip/.test(overflowY) && at.scrollHeight > at.clientHeight + slack(fontSize)) return at
      if (/auto|scroll/.test(overflowX) || /auto|scroll/.test(overflowY)) return undefined
    }
    return undefined
  }
}
