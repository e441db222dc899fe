import { readableText } from '../../../model/inline.ts'
import type { Language } from '../../../model/language.ts'
import { meaningOf } from '../../../text/meaning.ts'
import type { Row } from '../bench.ts'
import type { Touched } from '../risk.ts'

/** What a revision may have touched of a translation. */
export interface Revised {
  readonly source: Language
  readonly segments: readonly Pick<Row, 'id' | 'change' | 'source'>[]
}

/** What of the meaning the revision touched, by segment; only where it touched anything. Pure. */
export const touchedIn = (view: Revised): ReadonlyMap<string, readonly Touched[]> =>
  new Map(
    view.segments.flatMap(({ id, change, source }) =>
      change?.type === 'changed'
        ? [[id, touched(readableText(change.was.content), readableText(source.content), view.source)] as const]
        : [],
    ),
  )

const touched = (was: string, now: string, language: Language): readonly Touched[] => {
  const [before, after] = [was, now].map((text) => JSON.parse(meaningOf(text, language)) as readonly unknown[])
  const differs = (place: number) => JSON.stringify(before?.[place]) !== JSON.stringify(after?.[place])
  return [
    ...(differs(0) || differs(1) ? (['numbers'] as const) : []),
    ...(differs(2) ? (['names'] as const) : []),
    ...(differs(3) ? (['denial'] as const) : []),
  ]
}
