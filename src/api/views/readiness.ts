import type { z } from 'zod'
import type { ShelvedFinding } from '../../model/finding.ts'
import type { Readiness } from '../../steps/readiness.ts'
import type { readinessSchema } from '../schemas/readiness.ts'
import type { Byline } from './byline.ts'
import { viewLease } from './lease.ts'
import { viewFinding } from './translation.ts'

export const viewReadiness = (
  { etag, signed, unreviewed, blocking, comments, leases, drafts }: Readiness,
  byline: Byline,
  say: (finding: ShelvedFinding) => string,
): z.input<typeof readinessSchema> => ({
  etag,
  signed,
  unreviewed: [...unreviewed],
  blocking: blocking.map((finding) => ({ segment: finding.segment, ...viewFinding(finding, say(finding)) })),
  comments: comments.map(({ id, language, segment, type, text, by, at }) => ({
    id,
    language,
    segment,
    type,
    text,
    by: byline.handle(by),
    at: at.toISOString(),
  })),
  leases: leases.map((lease) => viewLease(lease, byline)),
  drafts: drafts.map(({ segment, person, at }) => ({ segment, person: byline.handle(person), at: at.toISOString() })),
})
