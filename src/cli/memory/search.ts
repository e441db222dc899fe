import { Fault } from '../../model/fault.ts'
import type { Remembered } from '../../model/memory.ts'
import { toTagged } from '../../text/marks.ts'
import { textRecord } from '../change.ts'
import { command } from '../command.ts'
import { OPTION } from '../options.ts'

/** Pairs that are printed at most. */
const MOST = 20

/** How words have been translated: remembered sentences that have all of them, in whatever form. */
export const memorySearch = command({
  name: 'memory search',
  operands: { words: 'WORDS…', least: 1, most: 100 },
  options: { from: OPTION.sourceLanguage, to: OPTION.targetLanguage },
  json: '{ matches: [{ source: { text, tagged }, target: { text, tagged }, from, at }] }',
  async perform({ operands, from: source, to: target }, terminal) {
    if (source === target) throw new Fault('language.same', { language: source })
    const { memory } = (await terminal.open()).ports.store
    const words = operands.join(' ')
    const matches = await memory.concordance({ source, target }, words, MOST)
    if (terminal.json) {
      await terminal.print(JSON.stringify({ matches: matches.map(record) }, undefined, 2))
      return 0
    }
    const { say } = terminal
    await terminal.print(
      matches.length === 0 ? say('memory_unknown', { words }) : matches.map((match) => lines(match)).join('\n\n'),
    )
    return 0
  },
})

const record = ({ source, target, from, at }: Remembered) => ({
  source: textRecord(source),
  target: textRecord(target),
  from,
  at,
})

const lines = ({ source, target, from, at }: Remembered): string =>
  [`${from} · ${at.toISOString().slice(0, 10)}`, `  ${toTagged(source)}`, `  ${toTagged(target)}`].join('\n')
