import type { Introduction, Roundtrip } from '../markdown/index.ts'
import type { Unit } from '../model/document.ts'
import type { Reader, Rendered } from '../reader.ts'
import { type Answer, answer, type Question } from './answer.ts'

/** What a question of each verb is answered with. */
export const readerOf = (ask: (question: Question) => Promise<Answer>): Reader => ({
  admit: async (markdown) => (await ask({ verb: 'admit', markdown })) as Introduction,
  extract: async (markdown, language) => (await ask({ verb: 'extract', markdown, language })) as readonly Unit[],
  render: async (composition) => (await ask({ verb: 'render', ...composition })) as Rendered,
  roundtrip: async (markdown, language, mode) =>
    (await ask({ verb: 'roundtrip', markdown, language, mode })) as Roundtrip,
})

/** Reads in the thread that asks, without a deadline: for texts of one's own. */
export const inlineReader: Reader = readerOf(async (question) => answer(question))
