import { randomUUID } from 'node:crypto'
import { isLanguage } from '../../src/model/language.ts'
import { pseudo } from '../../src/text/pseudo.ts'
import { type Answer, type Call, type LoopbackOptions, loopback } from './loopback.ts'
import { outsideMarkup } from './markup.ts'

/** Bytes of a request. */
const LARGEST = 131_072
export const DEEPL_KEY = 'deepl-emulator'
const refusal = (status: number, message: string): Answer => ({ status, body: { message } })

export interface KeptGlossary {
  readonly glossary_id: string
  readonly name: string
  readonly source_lang: string
  readonly target_lang: string
  readonly creation_time: string
  readonly entry_count: number
  readonly ready: boolean
  readonly entries: ReadonlyMap<string, string>
}

export interface DeepLOptions extends LoopbackOptions {
  /** Glossaries that the account may hold; absent: as many as come. */
  readonly glossaries?: number
}

/** DeepL's v2 protocol as far as it is used; in the place of a translation, letters of the target language. */
export const startDeepL = async ({ glossaries: room = Number.POSITIVE_INFINITY, ...rest }: DeepLOptions = {}) => {
  const shelf = new Map<string, KeptGlossary>()

  const translate = ({ body }: Call): Answer => {
    if (Buffer.byteLength(body) > LARGEST) return refusal(413, 'Request size exceeded')
    const form = new URLSearchParams(body)
    const [source = '', target = ''] = [form.get('source_lang')?.toLowerCase(), form.get('target_lang')?.toLowerCase()]
    const language = target === 'en-us' || target === 'en-gb' ? 'en' : target
    if (!isLanguage(language) || target === 'en') return refusal(400, "Value for 'target_lang' not supported.")
    if (!isLanguage(source)) return refusal(400, "Value for 'source_lang' not supported.")
    const isYoung = [source, language].some((one) => one === 'az' || one === 'kk')
    if (isYoung && form.get('model_type') !== 'quality_optimized')
      return refusal(400, 'This language needs model_type quality_optimized.')
    const id = form.get('glossary_id')
    const glossary = id === null ? undefined : shelf.get(id)
    if (id !== null && !glossary) return refusal(404, 'Glossary not found')
    if (glossary && (glossary.source_lang !== source || glossary.target_lang !== language))
      return refusal(400, 'The glossary is for other languages.')
    const handling = form.get('tag_handling')
    const change = (text: string) =>
      text
        .split(/([\p{L}\p{N}]+)/u)
        .map((word) => glossary?.entries.get(word) ?? pseudo(word, language))
        .join('')
    const translations = form.getAll('text').map((text) => ({
      detected_source_language: source.toUpperCase(),
      text: handling === null ? change(text) : outsideMarkup(text, change),
      billed_characters: [...text].length,
    }))
    return { body: { translations } }
  }

  const make = ({ body }: Call): Answer => {
    const form = new URLSearchParams(body)
    const [source, target] = [form.get('source_lang') ?? '', form.get('target_lang') ?? '']
    if (![source, target].every((one) => one === 'en' || one === 'ru')) return refusal(400, 'Unsupported glossary pair')
    if (shelf.size >= room) return refusal(456, 'Quota for glossaries exceeded')
    const entries = new Map((form.get('entries') ?? '').split('\n').map((line) => line.split('\t') as [string, string]))
    const made: KeptGlossary = {
      glossary_id: randomUUID(),
      name: form.get('name') ?? '',
      source_lang: source,
      target_lang: target,
      creation_time: new Date().toISOString(),
      entry_count: entries.size,
      ready: true,
      entries,
    }
    shelf.set(made.glossary_id, made)
    return { status: 201, body: made }
  }

  const server = await loopback((call) => {
    if (call.headers.authorization !== `DeepL-Auth-Key ${DEEPL_KEY}`) return refusal(403, 'Wrong key')
    const [, deleted] = /^DELETE \/v2\/glossaries\/(.+)$/.exec(call.route) ?? []
    if (deleted !== undefined)
      return shelf.delete(deleted) ? { status: 200, body: {} } : refusal(404, 'Glossary not found')
    if (call.route === 'POST /v2/translate') return translate(call)
    if (call.route === 'POST /v2/glossaries') return make(call)
    if (call.route === 'GET /v2/glossaries') return { body: { glossaries: [...shelf.values()] } }
    if (call.route === 'GET /v2/usage') return { body: { character_count: 0, character_limit: 500_000 } }
    return refusal(404, 'Not found')
  }, rest)
  return { ...server, glossaries: shelf }
}
