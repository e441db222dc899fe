import { advance } from '../model/advance.ts'
import { Fault } from '../model/fault.ts'
import type { ShelvedFinding } from '../model/finding.ts'
import type { PersonId, TranslationId } from '../model/ids.ts'
import type { TranslationUnit } from '../model/memory.ts'
import type { FilledTarget } from '../model/translation.ts'
import type { Version } from '../model/version.ts'
import type { Act } from '../step.ts'
import { canonical } from '../text/canonical.ts'
import { versionId } from '../text/identity.ts'
import { sameCuts } from '../text/recut.ts'
import { inContext } from './context.ts'
import { type Desk, lockDesk } from './find.ts'
import { inspect } from './inspect.ts'
import { checkJob } from './next.ts'
import { demand } from './rights.ts'

export interface SignOff {
  readonly translation: TranslationId
  /** Why blocking findings are overridden. Kept with the version. */
  readonly override?: string | undefined
}

/**
 * Freezes a wholly reviewed translation into a version and teaches it to the memory. Signing off again
 * what has not changed answers the same version. The checks run here and now, over the very text that is frozen.
 * Throws `sign_off.unreviewed`, `sign_off.blocked` (with the findings), `rights.missing`.
 */
export const signOff: Act<SignOff, Version> = (order, who, { store, checks, now }) =>
  store.transaction(async (records) => {
    const desk = await lockDesk(records, order.translation)
    const { article, document, translation } = desk
    await demand(who, 'reviewer', translation.target, records.people)
    const latest = await records.versions.latest(article.id, translation.target)
    const isSame = latest?.translation === translation.id && sameCuts(latest.segmentation, translation.segmentation)
    if (isSame && desk.targets.every((target) => target.state === 'final')) return latest

    const findings = inspect(desk, checks, await records.concepts.all(), now())
    const targets = decide(desk, findings, order, who.id, now())
    const number = (latest?.number ?? 0) + 1
    const version: Version = {
      id: versionId(article.id, translation.target, number),
      article: article.id,
      document: document.id,
      language: translation.target,
      translation: translation.id,
      segmentation: translation.segmentation,
      number,
      targets,
      signedBy: who.id,
      override: order.override ?? null,
      at: now(),
    }
    const etag = await records.translations.putTargets(translation.id, targets)
    await records.versions.insert(version)
    await records.memory.forget(article.slug, translation.target)
    await records.memory.put(remembered(desk, targets), now())
    await records.events.add([
      {
        kind: 'signed_off',
        article: article.id,
        language: translation.target,
        by: { type: 'person', person: who.id },
        at: now(),
        data: { version: number, override: version.override },
      },
    ])
    await records.jobs.add([checkJob(translation.id, etag, article.id)])
    return version
  })

/** The final targets, or the fault that says what stands in the way. Pure. */
const decide = (
  desk: Desk,
  findings: readonly ShelvedFinding[],
  order: SignOff,
  by: PersonId,
  at: Date,
): readonly FilledTarget[] => {
  const final = desk.targets.flatMap((target) =>
    target.state === 'final' ? target : (advance(target, { type: 'finalize', by }, at) ?? []),
  )
  const unreviewed = desk.targets.length - final.length
  if (unreviewed > 0) throw new Fault('sign_off.unreviewed', { count: unreviewed })
  const blocking = findings.filter((finding) => finding.severity === 'blocks')
  const [first] = blocking
  if (first && !order.override)
    throw new Fault(
      'sign_off.blocked',
      { count: blocking.length, first: `${first.check}.${first.key}` },
      { data: { findings: blocking } },
    )
  return final
}

/** What the memory learns, with each segment's neighbours. Pure. */
const remembered = (desk: Desk, targets: readonly FilledTarget[]): readonly TranslationUnit[] => {
  const finals = new Map(targets.map((target) => [target.segment, target.content]))
  return inContext(desk.units).flatMap(({ segment, before, after }) => {
    const target = finals.get(segment.id)
    if (!target) return []
    return {
      sourceLanguage: desk.translation.source,
      targetLanguage: desk.translation.target,
      source: canonical(segment.content, segment.content),
      target: canonical(segment.content, target),
      before,
      after,
      from: desk.article.slug,
    }
  })
}
