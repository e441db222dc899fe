import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { AmazonError } from './errors.ts'

/** Amazon's quotas. */
const TERMINOLOGIES_AT_MOST = 100
const TERM_BYTES = 200
const FILE_BYTES = 10_000_000

export interface KeptTerminology {
  readonly name: string
  readonly source: string
  readonly targets: readonly string[]
  /** Source term → target term, by target language. */
  readonly terms: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly bytes: number
  readonly changed: Date
}

const importSchema = z.object({
  Name: z
    .string()
    .regex(/^([A-Za-z0-9-]_?)+$/)
    .max(256),
  MergeStrategy: z.literal('OVERWRITE'),
  TerminologyData: z.object({
    File: z.base64(),
    Format: z.literal('CSV'),
    Directionality: z.literal('UNI').default('UNI'),
  }),
})
const nameSchema = z.object({ Name: z.string() })
const pageSchema = z.object({ NextToken: z.string().optional(), MaxResults: z.number().optional() })

/** The account's terminologies and the four operations on them. `shelf` may be looked into and changed by tests. */
export const terminologies = () => {
  const shelf = new Map<string, KeptTerminology>()
  const find = (body: unknown): KeptTerminology => {
    const { Name } = fitting(nameSchema, body)
    const found = shelf.get(Name)
    if (found === undefined) throw new AmazonError('ResourceNotFoundException', `no terminology ${Name}`)
    return found
  }
  return {
    shelf,
    operations: {
      ImportTerminology: (body: unknown) => {
        const { Name, TerminologyData } = fitting(importSchema, body)
        if (!shelf.has(Name) && shelf.size >= TERMINOLOGIES_AT_MOST)
          throw new AmazonError('LimitExceededException', `there are ${TERMINOLOGIES_AT_MOST} terminologies`)
        const kept = readCsv(Name, Buffer.from(TerminologyData.File, 'base64'))
        shelf.set(Name, kept)
        return { TerminologyProperties: properties(kept) }
      },
      GetTerminology: (body: unknown) => ({ TerminologyProperties: properties(find(body)) }),
      DeleteTerminology: (body: unknown) => {
        shelf.delete(find(body).name)
        return {}
      },
      ListTerminologies: (body: unknown) => {
        const { NextToken = '0', MaxResults = 25 } = fitting(pageSchema, body)
        const end = Number(NextToken) + MaxResults
        return {
          TerminologyPropertiesList: [...shelf.values()].slice(Number(NextToken), end).map(properties),
          ...(end < shelf.size ? { NextToken: String(end) } : {}),
        }
      },
    },
  }
}

/** Parses a request, or throws what Amazon answers to a misshapen one. */
export const fitting = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new AmazonError('InvalidParameterValueException', z.prettifyError(parsed.error))
  return parsed.data
}

const readCsv = (name: string, file: Buffer): KeptTerminology => {
  if (file.length > FILE_BYTES) throw new AmazonError('LimitExceededException', `the file has ${file.length} bytes`)
  const [head = [], ...rows]: string[][] = parse(file)
  const [source = '', ...targets] = head
  if (targets.length === 0 || head.some((code) => !/^[a-z]{2}$/.test(code)))
    throw new AmazonError('InvalidParameterValueException', `the header is ${head.join(',')}`)
  const long = rows.flat().find((term) => Buffer.byteLength(term) > TERM_BYTES)
  if (long !== undefined) throw new AmazonError('InvalidParameterValueException', `over ${TERM_BYTES} bytes: ${long}`)
  const column = (at: number) => new Map(rows.map((row) => [row[0] ?? '', row[at] ?? '']))
  const terms = new Map(targets.map((target, index) => [target, column(index + 1)]))
  return { name, source, targets, terms, bytes: file.length, changed: new Date() }
}

const properties = (kept: KeptTerminology) => ({
  Name: kept.name,
  SourceLanguageCode: kept.source,
  TargetLanguageCodes: kept.targets,
  SizeBytes: kept.bytes,
  TermCount: kept.terms.get(kept.targets[0] ?? '')?.size ?? 0,
  LastUpdatedAt: kept.changed.getTime() / 1_000,
  Directionality: 'UNI',
  Format: 'CSV',
})
