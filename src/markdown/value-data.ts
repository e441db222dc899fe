import { parseDocument, Scalar, visit } from 'yaml'
import type { Slot } from './pieces.ts'
import { tomlFields } from './toml.ts'

type Path = readonly (string | number)[]

/** Whether front matter that was written anew says what the source says, but for this value. */
export const isSame = (after: string, before: string, slot: Slot, value: string): boolean =>
  slot.syntax === 'toml' ? isSameToml(after, before, slot, value) : isSameYaml(after, before, slot.path ?? [], value)

const isSameToml = (after: string, before: string, { path = [] }: Slot, value: string): boolean => {
  const [found, wanted] = [after, before].map((toml) => tomlFields(toml, [0, toml.length]))
  const key = JSON.stringify(path)
  return (
    found?.length === wanted?.length &&
    found?.every((field, index) => {
      const other = wanted?.[index]
      const name = JSON.stringify(field.path)
      return name === JSON.stringify(other?.path) && field.value === (name === key ? value : other?.value)
    }) === true
  )
}

const isSameYaml = (after: string, before: string, path: Path, value: string): boolean => {
  const data = read(after)
  if (at(data, path) !== value) return false
  return JSON.stringify(without(data, path)) === JSON.stringify(without(sourceData(before), path))
}

const read = (yaml: string): unknown => {
  const document = parseDocument(yaml, { logLevel: 'silent' })
  if (document.errors.length > 0) return undefined
  try {
    return document.toJS()
  } catch (error) {
    // An alias without its anchor is found only when the data is made: then every alias is the name that it bears.
    if (!(error instanceof ReferenceError)) throw error
    visit(document, { Alias: (_, { source }) => new Scalar({ alias: source }) })
    return document.toJS()
  }
}

/** Every value of one front matter is compared with the same source. */
let last: { readonly yaml: string; readonly data: unknown } = { yaml: '', data: null }
const sourceData = (yaml: string): unknown => {
  if (last.yaml !== yaml) last = { yaml, data: read(yaml) }
  return last.data
}

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (table, step) =>
      typeof table === 'object' && table !== null ? (table as Record<string, unknown>)[step] : undefined,
    data,
  )

/** The data with an empty string at a path. */
const without = (data: unknown, [step, ...rest]: Path): unknown => {
  if (step === undefined) return ''
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? without(item, rest) : item))
  if (typeof data !== 'object' || data === null) return data
  return { ...data, [step]: without((data as Record<string, unknown>)[step], rest) }
}
