import { readFileSync } from 'node:fs'
import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import { contentSchema } from '../model/inline.ts'
import { originSchema } from '../model/translation.ts'
import type { Route } from './route.ts'
import * as access from './schemas/access.ts'
import * as article from './schemas/article.ts'
import * as assignment from './schemas/assignment.ts'
import * as comments from './schemas/comments.ts'
import * as drafts from './schemas/drafts.ts'
import { faultReplySchema } from './schemas/fault.ts'
import * as knowledge from './schemas/knowledge.ts'
import * as leases from './schemas/leases.ts'
import * as me from './schemas/me.ts'
import * as newNames from './schemas/names.ts'
import * as newsroom from './schemas/newsroom.ts'
import * as operations from './schemas/operations.ts'
import * as people from './schemas/people.ts'
import * as preview from './schemas/preview.ts'
import * as readiness from './schemas/readiness.ts'
import * as siblings from './schemas/siblings.ts'
import * as translation from './schemas/translation.ts'
import * as version from './schemas/version.ts'
import * as work from './schemas/work.ts'

/** The shapes that go by a name in the description. */
const COMPONENTS = {
  Article: article.articleSchema,
  ArticleList: article.articleListSchema,
  AskedAgain: siblings.askedAgainSchema,
  Assign: assignment.assignSchema,
  Assignment: assignment.assignmentSchema,
  By: people.bySchema,
  Colleague: people.colleagueSchema,
  Comment: comments.commentSchema,
  CommentAmended: comments.commentAmendedSchema,
  CommentHistory: comments.commentHistorySchema,
  CommentList: comments.commentListSchema,
  CommentWritten: comments.commentWrittenSchema,
  Company: leases.companySchema,
  Concept: knowledge.conceptSchema,
  ConceptHistory: knowledge.conceptHistorySchema,
  ConceptList: knowledge.conceptListSchema,
  ConceptPut: knowledge.conceptPutSchema,
  ConceptRemoved: knowledge.conceptRemovedSchema,
  Content: contentSchema,
  Document: article.documentSchema,
  Draft: drafts.draftSchema,
  DraftDiscarded: drafts.draftDiscardedSchema,
  DraftHistory: drafts.draftHistorySchema,
  DraftList: drafts.draftListSchema,
  DraftSaved: drafts.draftSavedSchema,
  DraftTyped: drafts.draftTypedSchema,
  Edit: translation.editSchema,
  Edited: translation.editedSchema,
  Edition: version.editionSchema,
  EditionList: version.editionListSchema,
  EditionText: version.editionTextSchema,
  Event: work.eventSchema,
  EventList: work.eventListSchema,
  Fault: faultReplySchema,
  Finding: translation.findingSchema,
  Health: work.healthSchema,
  Here: leases.hereSchema,
  History: translation.historySchema,
  Job: work.jobSchema,
  JobList: work.jobListSchema,
  LanguageStanding: article.languageStandingSchema,
  Lease: leases.leaseSchema,
  LeaseAsked: leases.leaseAskedSchema,
  LeaseReleased: leases.leaseReleasedSchema,
  Left: leases.leftSchema,
  Learned: knowledge.learnedSchema,
  LearnedConcepts: knowledge.learnedConceptsSchema,
  Me: me.meSchema,
  MePatch: me.mePatchSchema,
  Memory: knowledge.memorySchema,
  MemorySearch: knowledge.searchSchema,
  MentionList: comments.mentionListSchema,
  News: leases.newsSchema,
  Name: newNames.nameSchema,
  NameList: newNames.nameListSchema,
  NameProposals: newNames.proposalsSchema,
  NameProposalsAsked: newNames.proposalsAskedSchema,
  NewConcept: knowledge.newConceptSchema,
  Operations: operations.operationsSchema,
  Origin: originSchema,
  NewPerson: people.newPersonSchema,
  Newsroom: newsroom.newsroomSchema,
  NewToken: people.newTokenSchema,
  Password: access.passwordSchema,
  PasswordSet: access.passwordSetSchema,
  People: people.peopleSchema,
  Person: people.personSchema,
  PersonPatch: people.personPatchSchema,
  Preview: preview.previewSchema,
  PreviewAsked: preview.previewAskedSchema,
  Proof: newsroom.proofSchema,
  ProofAsked: newsroom.proofAskedSchema,
  Publish: version.publishSchema,
  Published: version.publishedSchema,
  Readiness: readiness.readinessSchema,
  Resegment: translation.resegmentSchema,
  Review: translation.reviewSchema,
  Reviewed: translation.reviewedSchema,
  Revision: article.revisionSchema,
  Segment: translation.segmentSchema,
  SessionList: access.sessionListSchema,
  SiblingList: siblings.siblingListSchema,
  SignIn: access.signInSchema,
  SignInForm: access.signInFormSchema,
  SignInLink: people.linkSchema,
  SignInMethods: access.signInMethodsSchema,
  SignOff: translation.signOffSchema,
  Submission: article.submissionSchema,
  Submitted: article.submittedSchema,
  Suggestion: translation.suggestionSchema,
  Target: translation.targetSchema,
  TermList: knowledge.termListSchema,
  Text: translation.textSchema,
  Token: people.tokenSchema,
  TokenList: people.tokenListSchema,
  Translation: translation.translationSchema,
  Unit: knowledge.unitSchema,
  UnitList: knowledge.unitListSchema,
  UnitPatch: knowledge.unitPatchSchema,
  UnitRemoved: knowledge.unitRemovedSchema,
  Version: version.versionSchema,
  VersionList: version.versionListSchema,
  Whereabouts: leases.whereaboutsSchema,
  Withdraw: version.withdrawSchema,
  Withdrawn: version.withdrawnSchema,
} as const satisfies Record<string, z.ZodType>

const manifest = z
  .object({ version: z.string(), description: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))

const names = new Map<z.ZodType, string>(Object.entries(COMPONENTS).map(([name, schema]) => [schema, name]))

type Json = Readonly<Record<string, unknown>>

/** The description of the routes: OpenAPI 3.1. */
export const describeApi = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}').replace('*', '{path}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeOperation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Terjiman', version: manifest.version, description: manifest.description },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: describeComponents(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'terjiman_session',
          description: '`__Host-terjiman_session` over https. Acts need a same-origin `Origin` or `Sec-Fetch-Site`.',
        },
      },
    },
  }
}

const describeOperation = (route: Route): Json => ({
  tags: [route.noun],
  summary: route.summary,
  ...(route.needs === 'administrator' && { description: 'For administrators.' }),
  security: route.needs === 'nobody' ? [] : [{ bearer: [] }, { session: [] }],
  parameters: [
    ...describeParameters(route.params, 'path'),
    ...describeParameters(route.query, 'query'),
    ...describeParameters(route.headers, 'header'),
  ],
  ...(Object.keys(route.bodies).length > 0 && {
    requestBody: {
      required: true,
      content: Object.fromEntries(
        Object.entries(route.bodies).map(([mediaType, schema]) => [mediaType, { schema: refer(schema) }]),
      ),
    },
  }),
  responses: {
    [route.status]: {
      description: STATUS_CODES[route.status] ?? '',
      ...(route.status !== 303 && {
        content: { [route.mediaType]: route.reply ? { schema: refer(route.reply) } : {} },
      }),
    },
    default: {
      description: 'A fault',
      content:
        route.mediaType === 'text/html'
          ? { 'text/html': {} }
          : { 'application/json': { schema: refer(faultReplySchema) } },
    },
  },
})

const describeParameters = (schema: z.ZodObject, place: 'path' | 'query' | 'header'): readonly Json[] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, part]) => {
    const { $schema, description, ...shape } = z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' })
    const required = !part.safeParse(undefined).success
    return { name, in: place, required, ...(description !== undefined && { description }), schema: shape }
  })

/** A named shape by its name; a text is a string. */
const refer = (schema: z.ZodType): Json => {
  const name = names.get(schema)
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` }
  if (schema instanceof z.ZodString) return { type: 'string' }
  if (schema instanceof z.ZodUndefined) return {}
  throw new Error('a shape without a name: give it one in COMPONENTS')
}

const describeComponents = (): Json => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'output' })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]))
}
