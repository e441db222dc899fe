import type { DeepLClient, TranslateTextOptions } from 'deepl-node'
import { z } from 'zod'
import type { Encoding } from '../../engine.ts'
import type { Language, LanguagePair } from '../../model/language.ts'
import { parsedReply } from '../network.ts'
import { deeplFault, isGlossaryGone, isTooLong } from './errors.ts'
import type { GlossaryDraft } from './glossary.ts'

/** The queue holds back what fails for longer; between the two the client waits a second. */
const ATTEMPTS = 2
const REQUEST_TIMEOUT_MS = 20_000

export interface DeepLSettings {
  readonly key: string
  /** Absent: DeepL's own, by the kind of key. */
  readonly serverUrl?: string | undefined
  /** Absent: 2. */
  readonly attempts?: number | undefined
  /** Absent: 20,000. */
  readonly requestTimeoutMs?: number | undefined
}

export interface DeepLText {
  readonly text: string
  readonly context: string
  readonly encoding: Encoding
  readonly glossary: string | undefined
}

/** English as a target must be said which; ours is American. */
const TARGETS = { az: 'az', ru: 'ru', kk: 'kk', en: 'en-US' } as const
/** DeepL has these only in its quality-optimised model. */
const YOUNG: readonly Language[] = ['az', 'kk']
/** `tags` are XML; `spans` are HTML, whose `translate="no"` DeepL heeds. */
const HANDLING = { tags: { tagHandling: 'xml' }, spans: { tagHandling: 'html' }, bare: {} } as const

const replySchema = z.object({ text: z.string() })
const glossarySchema = z.object({ glossaryId: z.string(), name: z.string(), creationTime: z.date() })

export type DeepL = ReturnType<typeof deeplClient>

/** What is used of the API, over DeepL's own client. What the client throws comes through as it is: see `fault`. */
export const deeplClient = ({
  key,
  serverUrl,
  attempts = ATTEMPTS,
  requestTimeoutMs: minTimeout = REQUEST_TIMEOUT_MS,
}: DeepLSettings) => {
  // Loaded when first wanted: a process that asks nothing need not wait for it.
  const load = async (): Promise<DeepLClient> => {
    const { DeepLClient } = await import('deepl-node')
    const options = { maxRetries: attempts, minTimeout, sendPlatformInfo: false }
    return new DeepLClient(key, { ...options, ...(serverUrl && { serverUrl }) })
  }
  let loading: Promise<DeepLClient> | undefined
  const client = () => {
    loading ??= load()
    return loading
  }
  return {
    fault: deeplFault,
    isTooLong,
    isGlossaryGone,
    async usage(): Promise<void> {
      await (await client()).getUsage()
    },
    async translate({ text, context, encoding, glossary }: DeepLText, { source, target }: LanguagePair) {
      const options: TranslateTextOptions = {
        // A segment is a sentence, a heading, a caption: neither to be cut nor to be given a full stop.
        splitSentences: 'off',
        preserveFormatting: true,
        ...HANDLING[encoding],
        ...(context !== '' && { context }),
        ...(glossary !== undefined && { glossary }),
        ...([source, target].some((language) => YOUNG.includes(language)) && { modelType: 'quality_optimized' }),
      }
      const output = await (await client()).translateText(text, source, TARGETS[target], options)
      return parsedReply('deepl', replySchema, output).text
    },
    /** Glossaries of the account, those that are not ours included. */
    async listGlossaries() {
      return parsedReply('deepl', z.array(glossarySchema), await (await client()).listGlossaries())
    },
    async createGlossary({ name, pair, entries }: GlossaryDraft): Promise<string> {
      const { GlossaryEntries } = await import('deepl-node')
      const terms = new GlossaryEntries({ entries: Object.fromEntries(entries) })
      const made = await (await client()).createGlossary(name, pair.source, pair.target, terms)
      return parsedReply('deepl', glossarySchema, made).glossaryId
    },
    async deleteGlossary(id: string): Promise<void> {
      await (await client()).deleteGlossary(id)
    },
  }
}
