/**
 * Names of things. Every id is derived from what the thing is (see `text/identity.ts`), so that
 * doing the same work twice names the same thing twice.
 */
declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type ArticleId = Id<'article'>
export type DocumentId = Id<'document'>
export type UnitId = Id<'unit'>
export type SegmentId = Id<'segment'>
export type TranslationId = Id<'translation'>
export type VersionId = Id<'version'>
export type EditionId = Id<'edition'>
export type PersonId = Id<'person'>
export type ConceptId = Id<'concept'>
export type CommentId = Id<'comment'>
/** One pair of the memory. */
export type TranslationUnitId = Id<'translation unit'>
/** Names a piece of work, never an attempt at it. Letters, digits, `.`, `-` and `_`; never `:`, never digits alone. */
export type JobKey = Id<'job'>
