import type { Origin } from '../../../model/translation.ts'
import { nameOf } from '../../colleagues.ts'
import { say } from '../../voice.ts'
import type { Row } from '../bench.ts'

/** How the makers write it; any other engine is called by its id. */
const ENGINES: Readonly<Record<string, string>> = {
  'amazon-translate': 'Amazon Translate',
  deepl: 'DeepL',
  libretranslate: 'LibreTranslate',
  openai: 'OpenAI',
}
export const engineName = (engine: string): string => ENGINES[engine] ?? engine

/** Where a text came from, in a phrase. */
export const originSentence = (origin: Origin): string => {
  switch (origin.type) {
    case 'engine': {
      const engine = [engineName(origin.engine), origin.model].filter(Boolean).join(', ')
      return origin.via
        ? say('workbench.bench.origin.via', { engine, language: say(`desk.names.${origin.via}`) })
        : say('workbench.bench.origin.engine', { engine })
    }
    case 'memory':
      return origin.score >= 100
        ? say('workbench.bench.origin.memory', { from: origin.from })
        : say('workbench.bench.origin.fuzzy', { from: origin.from, score: Math.round(origin.score) })
    case 'person':
      return origin.over
        ? say('workbench.bench.origin.over', { origin: originSentence(origin.over) })
        : say('workbench.bench.origin.person')
    case 'carried':
      return say('workbench.bench.origin.carried', { origin: originSentence(origin.was) })
  }
}

/** What a target is, and whose: `Confirmed by Zhanar`. */
export const stateSentence = (target: Row['target']): string => {
  if (target.state === 'initial') return say('workbench.bench.state.initial')
  const person = target.by.type === 'person' ? nameOf(target.by.person) : undefined
  return person
    ? say(`workbench.bench.state.${target.state}_by`, { person })
    : say(`workbench.bench.state.${target.state}`)
}

/** What a segment is in its text; nothing for what simply runs on. */
export const kindSentence = ({ kind, name }: Row['unit']): string | undefined =>
  kind === 'paragraph'
    ? undefined
    : kind === 'value'
      ? valueSentence(name)
      : say(`workbench.bench.kind.${kind}`, { depth: name || '1' })

/** Keys of the front matter that every newsroom has are said in words. */
const VALUES = new Set(['title', 'description', 'summary', 'section', 'author', 'caption', 'tags', 'keywords'])
const valueSentence = (name: string): string => {
  const key = name.split(/[.[]/)[0] ?? name
  return VALUES.has(key) ? say(`workbench.bench.value.${key}`) : say('workbench.bench.value.other', { name })
}
