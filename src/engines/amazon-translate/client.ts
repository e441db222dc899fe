import {
  DeleteTerminologyCommand,
  GetTerminologyCommand,
  ImportTerminologyCommand,
  paginateListTerminologies,
  TranslateClient,
  TranslateTextCommand,
} from '@aws-sdk/client-translate'
import { z } from 'zod'
import type { LanguagePair } from '../../model/language.ts'
import { parsedReply } from '../network.ts'

/** The queue holds back what fails for longer: the SDK's own retries would multiply with its attempts. */
const ATTEMPTS = 2
const CONNECTION_TIMEOUT_MS = 5_000
/** A sentence takes well under a second. */
const REQUEST_TIMEOUT_MS = 20_000

export interface AmazonSettings {
  /** How long one attempt may take; absent: 20,000. */
  readonly requestTimeoutMs?: number
}

const replySchema = z.object({
  TranslatedText: z.string(),
  AppliedTerminologies: z
    .array(z.object({ Terms: z.array(z.object({ SourceText: z.string(), TargetText: z.string() })).optional() }))
    .nullish(),
})

export interface Reply {
  readonly text: string
  /** What Amazon says it applied; `undefined` when it says nothing. */
  readonly applied: readonly { readonly source: string; readonly target: string }[] | undefined
}

/**
 * The operations of Amazon Translate that are used, over the SDK. Region, credentials and endpoint
 * (`AWS_ENDPOINT_URL_TRANSLATE`) are found by the SDK in the usual places, at the first request. What the SDK throws
 * comes through as it is: see `errors.ts`.
 */
export type AmazonClient = ReturnType<typeof amazonClient>

export const amazonClient = ({ requestTimeoutMs = REQUEST_TIMEOUT_MS }: AmazonSettings = {}) => {
  const client = new TranslateClient({
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: requestTimeoutMs,
      // Without it the SDK would only write a warning, and wait on.
      throwOnRequestTimeout: true,
    },
  })
  return {
    /** No settings are sent: none exists for our languages but masking of profanity, which damages quotations. */
    async translate(text: string, pair: LanguagePair, terminology: string | undefined, abortSignal: AbortSignal) {
      const command = new TranslateTextCommand({
        Text: text,
        SourceLanguageCode: pair.source,
        TargetLanguageCode: pair.target,
        ...(terminology === undefined ? {} : { TerminologyNames: [terminology] }),
      })
      return replyOf(await client.send(command, { abortSignal }))
    },
    /** Throws the SDK's ResourceNotFoundException when there is none. */
    async getTerminology(name: string, abortSignal?: AbortSignal) {
      await client.send(new GetTerminologyCommand({ Name: name }), { ...(abortSignal && { abortSignal }) })
    },
    async importTerminology(name: string, csv: string) {
      const data = { File: new TextEncoder().encode(csv), Format: 'CSV', Directionality: 'UNI' } as const
      await client.send(new ImportTerminologyCommand({ Name: name, MergeStrategy: 'OVERWRITE', TerminologyData: data }))
    },
    /** Every terminology of the account and region, with the time of its last change in milliseconds. */
    async listTerminologies() {
      const found: { readonly name: string; readonly changed: number }[] = []
      for await (const page of paginateListTerminologies({ client }, {}))
        for (const { Name: name, LastUpdatedAt: at } of page.TerminologyPropertiesList ?? [])
          if (name !== undefined) found.push({ name, changed: at?.getTime() ?? 0 })
      return found
    },
    async deleteTerminology(name: string) {
      await client.send(new DeleteTerminologyCommand({ Name: name }))
    },
  }
}

const replyOf = (output: unknown): Reply => {
  const reply = parsedReply('amazon-translate', replySchema, output)
  const { TranslatedText: text, AppliedTerminologies: terminologies } = reply
  return {
    text,
    applied: terminologies?.flatMap(({ Terms = [] }) =>
      Terms.map(({ SourceText: source, TargetText: target }) => ({ source, target })),
    ),
  }
}
