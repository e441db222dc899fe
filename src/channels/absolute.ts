/** A link or an image as `markdown/html.ts` writes it: text never holds a bare `<`, so this is a tag. */
const RELATIVE = /(<a href="|<img src=")(?![a-z][a-z\d+.-]*:)([^"]*)/giu

/**
 * The HTML with every address made absolute, for readers who do not stand on its page. `page` ends with a slash.
 * Addresses stay as they are escaped: they are only prefixed.
 */
export const absolute = (html: string, page: string): string =>
  html.replace(RELATIVE, (_, tag: string, address: string) =>
    address.startsWith('/') ? `${tag}${new URL(page).origin}${address}` : `${tag}${page}${address}`,
  )
