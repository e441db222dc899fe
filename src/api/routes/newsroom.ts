import type { Ports } from '../../step.ts'
import { proofread } from '../../steps/proofread.ts'
import { BODY_BYTES } from '../bodies.ts'
import { verb } from '../route.ts'
import { newsroomSchema, proofAskedSchema, proofSchema } from '../schemas/newsroom.ts'
import { viewProof } from '../views/proof.ts'

/** Articles that are looked through for their sections. */
const LOOKED_THROUGH = 1000

export const newsroom = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/newsroom',
    noun: 'newsroom',
    summary: 'What is configured, and which sections there are',
    reply: newsroomSchema,
    async handler() {
      const standings = await ports.store.articles.standings({ limit: LOOKED_THROUGH })
      return {
        engines: ports.engines.map(({ id }) => id),
        sections: [...new Set(standings.map(({ article }) => article.section))].sort(),
        site: ports.origin,
      }
    },
  }),

  verb({
    method: 'POST',
    path: '/api/submissions/check',
    noun: 'articles',
    summary: 'What would become of a text if it were submitted; nothing is kept',
    bodies: { 'application/json': proofAskedSchema },
    bodyLimit: BODY_BYTES,
    reply: proofSchema,
    handler: async ({ body, language: reader }, who) =>
      viewProof(await proofread(body, who, ports), body.markdown, reader, ports.voice),
  }),
]
