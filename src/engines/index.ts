import type { Engine } from '../engine.ts'
import type { AmazonSettings } from './amazon-translate/client.ts'
import { amazonTranslate } from './amazon-translate.ts'
import type { DeepLSettings } from './deepl/client.ts'
import { deepl } from './deepl.ts'
import type { LibreTranslateSettings } from './libretranslate/client.ts'
import { libretranslate } from './libretranslate.ts'
import type { OpenAiSettings } from './openai/client.ts'
import { openai } from './openai.ts'
import { pseudoEngine } from './pseudo.ts'

export { DEFAULT_PACE, type Limits, limited, type Pace } from './limited.ts'
export { type Pivot, pairKey, type Routing, routed } from './route.ts'

/** What each engine is made with. Amazon's client finds by itself, in the environment, what it needs. */
export interface EngineSettings {
  readonly 'amazon-translate': AmazonSettings
  readonly deepl: DeepLSettings
  readonly openai: OpenAiSettings
  readonly libretranslate: LibreTranslateSettings
  readonly pseudo: object
}
export type EngineId = keyof EngineSettings

/** Every engine that can be configured, by its id, and how it is made. */
export const engines: { readonly [Id in EngineId]: (settings: EngineSettings[Id]) => Engine } = {
  'amazon-translate': amazonTranslate,
  deepl,
  openai,
  libretranslate,
  pseudo: pseudoEngine,
}

/** An engine that was chosen, with its settings. */
export type EngineChoice<Id extends EngineId = EngineId> = {
  readonly [One in Id]: { readonly id: One; readonly settings: EngineSettings[One] }
}[Id]

export const makeEngine = <Id extends EngineId>({ id, settings }: EngineChoice<Id>): Engine => engines[id](settings)
