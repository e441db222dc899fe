import { placeAt } from '../../markdown/place.ts'
import { type Segment, segmentsOf } from '../../model/document.ts'
import type { ShelvedFinding } from '../../model/finding.ts'
import { readableText } from '../../model/inline.ts'
import type { Language } from '../../model/language.ts'
import type { Proof } from '../../steps/proofread.ts'
import { type Change, wordDiff } from '../../text/diff.ts'
import type { Voice } from '../../voice.ts'
import type { ProofReply } from '../schemas/newsroom.ts'
import { tellFault } from './fault.ts'

/** What would become of a text, as the API says it. */
export const viewProof = (proof: Proof, markdown: string, reader: Language, voice: Voice): ProofReply => ({
  title: proof.introduction?.title ?? null,
  source: proof.proposal?.source ?? proof.introduction?.language ?? null,
  slug: proof.proposal?.slug ?? null,
  section: proof.proposal?.section ?? null,
  segments: proof.units.flatMap(segmentsOf).length,
  words: proof.words,
  html: proof.html ?? null,
  faults: proof.faults.map((fault) => tellFault(fault, reader, voice).fault),
  findings: proof.findings.map(({ finding, spot }) => ({
    check: finding.check,
    key: finding.key,
    severity: finding.severity,
    message: sentenceOf(finding, reader, voice),
    ...spot,
    place: placeAt(markdown, spot.start),
  })),
  revised: viewComparison(proof),
})

/** What is said of a source is not what is said of a translation. */
const sentenceOf = ({ check, key, params }: ShelvedFinding, reader: Language, voice: Voice): string =>
  voice.say(reader, `desk.proof.${check}.${key}`, params)

/** What is changed and new in the order of the new text, then what went. */
const viewComparison = ({ comparison, units }: Proof): ProofReply['revised'] => {
  if (!comparison) return null
  const { since, changed, same, added, gone } = comparison
  const fates = new Map<Segment['id'], readonly Change[]>([
    ...changed.map(({ before, after }) => [after.id, wordDiff(said(before), said(after))] as const),
    ...added.map((segment) => [segment.id, [{ type: 'added' as const, text: said(segment) }]] as const),
  ])
  return {
    since,
    changed: changed.length,
    same: same.length,
    added: added.length,
    gone: gone.length,
    differences: [
      ...units.flatMap(segmentsOf).flatMap(({ id }) => (fates.has(id) ? [[...(fates.get(id) ?? [])]] : [])),
      ...gone.map((segment) => [{ type: 'removed' as const, text: said(segment) }]),
    ],
  }
}

const said = ({ content }: Segment): string => readableText(content)
