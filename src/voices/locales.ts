import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LANGUAGES, type Language } from '../model/language.ts'

/** The sentences of one file, nested by the dots of their keys. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

/** Every sentence: by language, then by file name (`faults`, `channels`, …), which is a key's first part. */
export type Locales = Readonly<Record<Language, Readonly<Record<string, Sentences>>>>

const FOLDER = fileURLToPath(new URL('../../locales/', import.meta.url))

/** Reads `locales/<language>/*.json`. Synchronous: it is done once, before anything can be said. */
export const readLocales = (folder: string = FOLDER): Locales =>
  Object.fromEntries(LANGUAGES.map((language) => [language, readFolder(`${folder}/${language}`)])) as Locales

const readFolder = (folder: string): Record<string, Sentences> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))]),
  )
