import { z } from 'zod'
import type { EngineChoice, EngineId } from './engines/index.ts'
import { address, type Environment, parseEnvironment, present } from './environment.ts'
import { Fault } from './model/fault.ts'

/** Every engine, in the order in which those that are configured are asked unless another order is set. */
export const ENGINES = [
  'amazon-translate',
  'deepl',
  'openai',
  'libretranslate',
  'pseudo',
] as const satisfies readonly EngineId[]

// The names that the services' own clients and documentation use.
const environment = z.object({
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_PROFILE: z.string().optional(),
  AWS_WEB_IDENTITY_TOKEN_FILE: z.string().optional(),
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: z.string().optional(),
  AWS_CONTAINER_CREDENTIALS_FULL_URI: z.string().optional(),
  DEEPL_AUTH_KEY: z.string().optional(),
  DEEPL_SERVER_URL: address.optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address.optional(),
  OPENAI_MODEL: z.string().optional(),
  LIBRETRANSLATE_URL: address.optional(),
  LIBRETRANSLATE_API_KEY: z.string().optional(),
})
type Variables = z.infer<typeof environment>

/** The engines that the environment configures, by what only they would be configured for; `pseudo` never is. */
export const configured = (env: Environment): readonly EngineId[] => {
  const set = present(env)
  const wanted: Readonly<Record<EngineId, boolean>> = {
    'amazon-translate': [...AWS_KEYS, ...AWS_ELSEWHERE].some((name) => name in set),
    deepl: 'DEEPL_AUTH_KEY' in set || 'DEEPL_SERVER_URL' in set,
    // Key and address serve other programs as well.
    openai: 'OPENAI_MODEL' in set,
    libretranslate: 'LIBRETRANSLATE_URL' in set || 'LIBRETRANSLATE_API_KEY' in set,
    pseudo: false,
  }
  return ENGINES.filter((id) => wanted[id])
}

// The places where the AWS SDK itself looks, as far as the environment shows them; it passes over half a key.
const AWS_KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const
const AWS_ELSEWHERE = [
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
] as const

/** The engines with what they need. Throws `config.unfit`, or `config.engine_incomplete` for the first that lacks something. */
export const equip = (ids: readonly EngineId[], env: Environment): readonly EngineChoice[] => {
  const variables = parseEnvironment(environment, env)
  return ids.map((id) => choices[id](variables))
}

const choices: { readonly [Id in EngineId]: (variables: Variables) => EngineChoice<Id> } = {
  'amazon-translate': (variables) => {
    const hasKey = AWS_KEYS.some((name) => variables[name] !== undefined)
    if (hasKey && !AWS_ELSEWHERE.some((name) => variables[name] !== undefined))
      for (const name of AWS_KEYS) demanded('amazon-translate', { [name]: variables[name] })
    return { id: 'amazon-translate', settings: {} }
  },
  deepl: ({ DEEPL_AUTH_KEY, DEEPL_SERVER_URL: serverUrl }) => ({
    id: 'deepl',
    settings: { key: demanded('deepl', { DEEPL_AUTH_KEY }), serverUrl },
  }),
  openai: ({ OPENAI_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL: baseUrl }) => ({
    id: 'openai',
    settings: {
      model: demanded('openai', { OPENAI_MODEL }),
      // A server of one's own may ask for no key; OpenAI's does.
      key: baseUrl === undefined ? demanded('openai', { OPENAI_API_KEY }) : OPENAI_API_KEY,
      baseUrl,
    },
  }),
  libretranslate: ({ LIBRETRANSLATE_URL, LIBRETRANSLATE_API_KEY: key }) => ({
    id: 'libretranslate',
    settings: { url: demanded('libretranslate', { LIBRETRANSLATE_URL }), key },
  }),
  pseudo: () => ({ id: 'pseudo', settings: {} }),
}

const demanded = (engine: EngineId, variable: Readonly<Record<string, string | undefined>>): string => {
  const [[name, value] = ['', undefined]] = Object.entries(variable)
  if (value === undefined) throw new Fault('config.engine_incomplete', { engine, variable: name })
  return value
}
