/**
 * The pages' style sheet, for a page that stands within another: what is said of the whole page is said of the place where
 * it stands, and colours follow that place's scheme. Pure.
 */
export const embedded = (css: string): string =>
  css.replace(/(^|[\s,}])(?::root|html)(?=[\s,{])/gu, '$1:host').replace(/(^|[\s,}])body(?=[\s,{])/gu, '$1.sheet')

/** What the preview adds to the pages: where one works, and what has no text yet. */
export const OWN = `
:host { display: block; background: var(--paper); color: var(--ink); }
.sheet { padding-block: 1rem 3rem; }
h1 { margin-block-start: 0; font-size: 1.75rem; }
[data-segment] { cursor: pointer; border-radius: 2px; }
[data-empty] { color: var(--soft); text-decoration: underline dotted 1px; text-underline-offset: 0.2em; }
[data-current] { background: var(--wash-here); box-shadow: 0 0 0 2px var(--wash-here); }
`
