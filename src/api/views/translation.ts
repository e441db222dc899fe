import type { z } from 'zod'
import { segmentsOf } from '../../model/document.ts'
import type { ShelvedFinding } from '../../model/finding.ts'
import { type Content, codesOf } from '../../model/inline.ts'
import type { Language } from '../../model/language.ts'
import type { Suggestion } from '../../model/suggestion.ts'
import type { PlacedTarget } from '../../model/translation.ts'
import { type Change, changesOf } from '../../steps/changes.ts'
import { countsOf, type Revised } from '../../steps/compare.ts'
import type { Desk } from '../../steps/find.ts'
import { toTagged } from '../../text/marks.ts'
import type { Voice } from '../../voice.ts'
import type { changeSchema, findingSchema, targetSchema, translationSchema } from '../schemas/translation.ts'
import type { Byline } from './byline.ts'

/** A translation with all that hangs on its segments, in document order. */
export const viewTranslation = (
  desk: Desk,
  revised: Revised | undefined,
  suggestions: readonly Suggestion[],
  findings: readonly ShelvedFinding[],
  byline: Byline,
  say: (finding: ShelvedFinding) => string,
): z.input<typeof translationSchema> => {
  const { article, document, translation, units } = desk
  const targets = new Map(desk.targets.map((target) => [target.segment, target]))
  const suggested = Map.groupBy(suggestions, ({ segment }) => segment)
  const found = Map.groupBy(findings, ({ segment }) => segment)
  const changes = changesOf(revised, units)
  return {
    article: article.slug,
    title: document.title,
    revision: document.revision,
    source: translation.source,
    target: translation.target,
    etag: translation.etag,
    checked: translation.checked,
    revised: revised ? countsOf(revised) : null,
    segments: units.flatMap((unit) =>
      segmentsOf(unit).map((segment) => {
        const codes = new Set(codesOf(segment.content).map(({ id }) => id))
        const target = targets.get(segment.id) ?? { state: 'initial', segment: segment.id, changed: 0 }
        return {
          id: segment.id,
          unit: { id: unit.id, kind: unit.kind, name: unit.name },
          codes: unit.codes.filter(({ id }) => codes.has(id)),
          source: viewText(segment.content),
          change: viewChange(changes.get(segment.id)),
          target: viewTarget(target, byline),
          suggestions: (suggested.get(segment.id) ?? []).map(({ type, content, similarity, origin }) => ({
            type,
            text: viewText(content),
            similarity,
            origin,
          })),
          findings: (found.get(segment.id) ?? []).map((finding) => viewFinding(finding, say(finding))),
        }
      }),
    ),
  }
}

const viewChange = (change: Change | undefined): z.input<typeof changeSchema> | null =>
  change?.type === 'changed' ? { type: 'changed', was: viewText(change.was), diff: [...change.diff] } : (change ?? null)

export const viewTarget = (target: PlacedTarget, { by }: Byline): z.input<typeof targetSchema> =>
  target.state === 'initial'
    ? { state: 'initial', changed: target.changed }
    : {
        state: target.state,
        text: viewText(target.content),
        origin: target.origin,
        by: by(target.by),
        at: target.at.toISOString(),
        changed: target.changed,
      }

export const viewText = (content: Content) => ({ content, tagged: toTagged(content) })

export const viewFinding = (
  { check, key, severity, params, at, fix }: ShelvedFinding,
  message: string,
): z.input<typeof findingSchema> => ({
  check,
  key,
  severity,
  message,
  params,
  at: at ?? null,
  fix: fix ? viewText(fix) : null,
})

/** Says findings in the reader's language. */
export const findingsIn =
  (language: Language, voice: Voice) =>
  ({ check, key, params }: ShelvedFinding): string =>
    voice.say(language, `findings.${check}.${key}`, params)
