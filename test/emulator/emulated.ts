import { DEEPL_KEY, startDeepL } from './deepl.ts'
import { startLibreTranslate } from './libretranslate.ts'
import { OPENAI_KEY, OPENAI_MODEL, startOpenAi } from './openai.ts'
import { type EmulatorOptions, startEmulator } from './server.ts'

/** A service that runs, with the environment in which its engine finds it. */
export interface Emulated {
  readonly name: string
  readonly url: string
  readonly environment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** What can be emulated, by the id of the engine that will ask it. */
export const emulated = {
  'amazon-translate': async (options: EmulatorOptions): Promise<Emulated> => ({
    name: 'Amazon Translate',
    ...(await startEmulator(options)),
  }),
  deepl: async (options: EmulatorOptions): Promise<Emulated> => {
    const { url, stop } = await startDeepL(options)
    return { name: 'DeepL', url, stop, environment: { DEEPL_AUTH_KEY: DEEPL_KEY, DEEPL_SERVER_URL: url } }
  },
  openai: async (options: EmulatorOptions): Promise<Emulated> => {
    const { url, stop } = await startOpenAi(options)
    const environment = { OPENAI_BASE_URL: `${url}/v1`, OPENAI_API_KEY: OPENAI_KEY, OPENAI_MODEL }
    return { name: 'An OpenAI-compatible server', url, stop, environment }
  },
  libretranslate: async (options: EmulatorOptions): Promise<Emulated> => {
    const { url, stop } = await startLibreTranslate(options)
    return { name: 'LibreTranslate', url, stop, environment: { LIBRETRANSLATE_URL: url } }
  },
} as const
