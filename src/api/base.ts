import { NOTHING, unfit } from './fit.ts'

/**
 * The etag that an act builds on: `If-Match`, else the body's `base`. Throws `request.unfit` when neither says: without
 * it a text would overwrite what its writer never saw.
 */
export const baseOf = (
  headers: { readonly 'if-match'?: number | undefined },
  body: { readonly base?: number | undefined },
): number => {
  const base = headers['if-match'] ?? body.base
  if (base === undefined) throw unfit('header if-match', NOTHING, ['etag', 'ETag'])
  return base
}
