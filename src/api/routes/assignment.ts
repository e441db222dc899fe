import type { Ports } from '../../step.ts'
import { assign } from '../../steps/assign.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { assignmentSchema, assignSchema } from '../schemas/assignment.ts'
import { bylines } from '../views/byline.ts'

export const assignment = (ports: Ports) => [
  verb({
    method: 'PUT',
    path: '/api/articles/:slug/languages/:language/assignment',
    noun: 'articles',
    summary: 'Say whose work a language of an article is, and until when',
    params: slugAndLanguageParams,
    bodies: { 'application/json': assignSchema },
    reply: assignmentSchema,
    async handler({ params, body }, who) {
      const due = body.due === null ? null : new Date(body.due)
      const made = await assign({ ...params, person: body.person, due }, who, ports)
      const { handle } = await bylines(ports.store.people)
      return {
        person: made.person && handle(made.person),
        due: made.due?.toISOString() ?? null,
        by: handle(made.by),
        at: made.at.toISOString(),
      }
    },
  }),
]
