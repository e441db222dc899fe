import { extract } from '../markdown/index.ts'
import { Fault } from '../model/fault.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import { readWhole } from '../steps/learn.ts'
import { type ArticleName, namesOfArticle, namesOfUnits } from '../steps/names.ts'
import { columns } from './columns.ts'
import { command } from './command.ts'
import { lessonOf } from './exchange.ts'
import { readArticle } from './files.ts'
import { findArticle } from './find.ts'
import { OPTION } from './options.ts'
import type { Terminal } from './terminal.ts'

interface FileOrder {
  readonly file: string
  readonly from: Language
  readonly to: readonly Language[] | undefined
  readonly concepts: string | undefined
}

/** Lists the names of an article that the termbase does not know, each with a proposal for every language wanted. */
export const names = command({
  name: 'names',
  operands: { words: 'SLUG', least: 0, most: 1 },
  options: { file: OPTION.file, from: OPTION.from, to: OPTION.to, concepts: OPTION.conceptsFileMaybe },
  json: `{ source, names: [{ name, forms, count, first: { segment, start, end, sentence },
  proposals: [{ language, text, confidence: "known" | "regular" | "doubtful", rules: ["termbase" | "usage" | "letters"] }] }] }`,
  async perform({ operands: [slug], file, from, to, concepts }, terminal) {
    const given = [slug, file].filter((one) => one !== undefined).length
    if (given !== 1 || (file === undefined) !== (from === undefined) || (slug !== undefined && (to || concepts)))
      throw new Fault('usage.unfit', { reason: terminal.say('usage.names') })
    const found =
      file !== undefined && from !== undefined
        ? await ofFile({ file, from, to, concepts }, terminal)
        : await ofArticle(slug ?? '', terminal)
    await show(found, terminal)
    return 0
  },
})

interface Found {
  readonly source: Language
  readonly targets: readonly Language[]
  readonly names: readonly ArticleName[]
}

const ofArticle = async (slug: string, terminal: Terminal): Promise<Found> => {
  const { store } = (await terminal.open()).ports
  const article = await findArticle(store, slug)
  return { source: article.source, targets: article.wanted, names: await namesOfArticle(article, store) }
}

/** Without a newsroom: the termbase is a file, or empty. */
const ofFile = async ({ file, from: source, to, concepts }: FileOrder, terminal: Terminal): Promise<Found> => {
  if (file === '-' && concepts === '-')
    throw new Fault('usage.unfit', { reason: terminal.say('usage.one_stream', { found: '-' }) })
  if (to?.includes(source)) throw new Fault('language.same', { language: source })
  const formats = await terminal.door.formats()
  const known = concepts === undefined ? [] : readWhole(await lessonOf(concepts, formats.concepts, terminal))
  const targets = (to ?? LANGUAGES).filter((language) => language !== source)
  const units = extract(await readArticle(file, terminal), source)
  return { source, targets, names: namesOfUnits(units, { source, targets }, known) }
}

const show = async ({ source, targets, names: found }: Found, terminal: Terminal): Promise<void> => {
  if (terminal.json) {
    await terminal.print(JSON.stringify({ source, names: found }, undefined, 2))
    return
  }
  if (found.length === 0) {
    await terminal.print(terminal.say('new_names.none'))
    return
  }
  const rows = found.map(({ name, count, proposals }) => [
    name,
    String(count),
    ...targets.map((target) => {
      const proposal = proposals.find(({ language }) => language === target)
      return proposal ? `${proposal.text}${MARK[proposal.confidence]}` : '–'
    }),
  ])
  await terminal.print(columns([[terminal.say('new_names.name'), '×', ...targets], ...rows]).join('\n'))
  await terminal.print(`\n${terminal.say('new_names.legend')}`)
}

/** What the legend explains. */
const MARK: Readonly<Record<ArticleName['proposals'][number]['confidence'], string>> = {
  known: ' ✓',
  regular: '',
  doubtful: ' ?',
}
