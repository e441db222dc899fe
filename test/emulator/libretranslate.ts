import { isLanguage } from '../../src/model/language.ts'
import { pseudo } from '../../src/text/pseudo.ts'
import { type Answer, type Call, type LoopbackOptions, loopback } from './loopback.ts'
import { outsideMarkup } from './markup.ts'

/** Characters of a text, as a server may be told to take. */
const LIMIT = 5_000
const refusal = (status: number, error: string): Answer => ({ status, body: { error } })

export interface LibreTranslateOptions extends LoopbackOptions {
  /** Codes of its languages, each translated into every other; absent: en, az, ru. */
  readonly languages?: readonly string[]
  /** Absent: none is asked for. */
  readonly key?: string
}

/** LibreTranslate's `/languages` and `/translate`; in the place of a translation, letters of the target language. */
export const startLibreTranslate = async ({
  languages = ['en', 'az', 'ru'],
  key,
  ...rest
}: LibreTranslateOptions = {}) => {
  const listed = languages.map((code) => ({ code, name: code, targets: languages }))
  const translate = ({ body }: Call): Answer => {
    const { q, source, target, format = 'text', api_key: given } = JSON.parse(body)
    if (key !== undefined && given !== key) return refusal(403, 'Invalid API key')
    if (typeof q !== 'string') return refusal(400, 'Invalid request: missing q parameter')
    if (!languages.includes(source)) return refusal(400, `${source} is not supported`)
    if (!languages.includes(target) || !isLanguage(target)) return refusal(400, `${target} is not supported`)
    if (format !== 'text' && format !== 'html') return refusal(400, `${format} format is not supported`)
    if ([...q].length > LIMIT)
      return refusal(400, `Invalid request: request (${[...q].length}) exceeds text limit (${LIMIT})`)
    const change = (text: string) => pseudo(text, target)
    return { body: { translatedText: format === 'html' ? outsideMarkup(q, change) : change(q) } }
  }
  return loopback((call) => {
    if (call.route === 'GET /languages') return { body: listed }
    return call.route === 'POST /translate' ? translate(call) : refusal(404, 'Not Found')
  }, rest)
}
