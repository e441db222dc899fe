import { z } from 'zod'
import { isLanguage } from '../../src/model/language.ts'
import { pseudo } from '../../src/text/pseudo.ts'
import type { Bucket } from './bucket.ts'
import { AmazonError } from './errors.ts'
import { outsideMarkup } from './markup.ts'
import { fitting, type KeptTerminology } from './terminologies.ts'

const TEXT_BYTES = 10_000

const requestSchema = z.object({
  Text: z.string().min(1),
  SourceLanguageCode: z.string().min(2),
  TargetLanguageCode: z.string().min(2),
  TerminologyNames: z.array(z.string()).max(1).optional(),
})

export interface TranslateOptions {
  readonly bucket: Bucket | undefined
  /** `az-kk`. */
  readonly unsupported: ReadonlySet<string>
  readonly shelf: ReadonlyMap<string, KeptTerminology>
}

/** TranslateText: limits as Amazon's; in the place of a translation, letters of the target language. */
export const translateText = (body: unknown, { bucket, unsupported, shelf }: TranslateOptions) => {
  const request = fitting(requestSchema, body)
  const { Text: text, SourceLanguageCode: source, TargetLanguageCode: target, TerminologyNames: names = [] } = request
  if (source === 'auto') throw new AmazonError('InvalidParameterValueException', 'auto: the source language is known')
  const pair = `${source}-${target}`
  if (!isLanguage(source) || !isLanguage(target) || unsupported.has(pair)) {
    const details = { SourceLanguageCode: source, TargetLanguageCode: target }
    throw new AmazonError('UnsupportedLanguagePairException', `${pair} is not supported`, details)
  }
  const bytes = Buffer.byteLength(text)
  if (bytes > TEXT_BYTES)
    throw new AmazonError('TextSizeLimitExceededException', `${bytes} bytes, at most ${TEXT_BYTES} are allowed`)
  if (bucket?.take(pair, bytes) === false) throw new AmazonError('ThrottlingException', 'Rate exceeded')
  const [name] = names
  const terms = name === undefined ? undefined : termsOf(name, shelf, source, target)
  const applied = new Map<string, string>()
  const translated = outsideMarkup(text, (plain) => disguise(plain, (words) => pseudo(words, target), terms, applied))
  const Terms = [...applied].map(([SourceText, TargetText]) => ({ SourceText, TargetText }))
  return {
    TranslatedText: translated,
    SourceLanguageCode: source,
    TargetLanguageCode: target,
    ...(name === undefined || Terms.length === 0 ? {} : { AppliedTerminologies: [{ Name: name, Terms }] }),
  }
}

const termsOf = (name: string, shelf: TranslateOptions['shelf'], source: string, target: string) => {
  const kept = shelf.get(name)
  if (kept === undefined) throw new AmazonError('ResourceNotFoundException', `no terminology ${name}`)
  const terms = kept.source === source ? kept.terms.get(target) : undefined
  if (terms === undefined)
    throw new AmazonError('InvalidParameterValueException', `${name} is not for ${source}-${target}`)
  return terms
}

/** Listed terms, longest first, give way to their targets; all other letters change. */
const disguise = (
  plain: string,
  change: (words: string) => string,
  terms: ReadonlyMap<string, string> | undefined,
  applied: Map<string, string>,
): string => {
  if (terms === undefined || terms.size === 0) return change(plain)
  const longestFirst = [...terms.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const listed = new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'u')
  return plain
    .split(listed)
    .map((piece, index) => {
      if (index % 2 === 0) return change(piece)
      const target = terms.get(piece) ?? piece
      applied.set(piece, target)
      return target
    })
    .join('')
}
