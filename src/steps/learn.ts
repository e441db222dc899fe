import type { Format, Problem } from '../format.ts'
import { Fault } from '../model/fault.ts'
import type { MemoryRow, TranslationUnit } from '../model/memory.ts'
import type { Concept } from '../model/term.ts'
import type { Act } from '../step.ts'
import { readTaggedPair } from '../text/tagged.ts'
import { demandAdministrator } from './rights.ts'

export interface Lesson<Value> {
  readonly text: string
  readonly format: Format<Value>
  /** Where it came from, as people will see it beside a match: a file name. */
  readonly from: string
}

export interface Learned {
  readonly count: number
}

export interface LearnedConcepts extends Learned {
  /** What is odd in the file and no reason to refuse it, by place. */
  readonly notices: readonly Problem[]
}

/** Puts the concepts of a file into the termbase, all or none. Throws `import.refused` with every problem, `rights.missing`. */
export const learnConcepts: Act<Lesson<readonly Concept[]>, LearnedConcepts> = async (lesson, who, { store, now }) => {
  await demandAdministrator(who, store.people)
  const { value: concepts, notices } = readLesson(lesson)
  const by = { type: 'person', person: who.id } as const
  await store.transaction(async (records) => {
    await records.concepts.put(concepts, by, now())
    const data = { count: concepts.length, from: lesson.from }
    await records.events.add([{ kind: 'concepts_learned', article: null, language: null, by, at: now(), data }])
  })
  return { count: concepts.length, notices }
}

/** Puts the rows of a file into the memory, all or none. Throws as `learnConcepts`. */
export const learnMemory: Act<Lesson<readonly MemoryRow[]>, Learned> = async (lesson, who, { store, now }) => {
  await demandAdministrator(who, store.people)
  const units = readWhole(lesson).map((row) => asUnit(row, lesson.from))
  await store.transaction((records) => records.memory.put(units, now()))
  return { count: units.length }
}

/** The value of a file that may be taken. Throws `import.refused` with every problem. */
export const readWhole = <Value>(lesson: Pick<Lesson<Value>, 'text' | 'format'>): Value => readLesson(lesson).value

const readLesson = <Value>({ text: file, format }: Pick<Lesson<Value>, 'text' | 'format'>) => {
  const problems: Problem[] = []
  const value = format.read(file, (problem) => problems.push(problem))
  problems.sort(({ place: one }, { place: other }) => one.line - other.line || one.column - other.column)
  const grave = problems.filter(({ severity }) => severity === undefined)
  const [first] = grave
  if (first)
    throw new Fault('import.refused', { count: grave.length, first: first.key }, { place: first.place, data: grave })
  return { value, notices: problems }
}

const asUnit = (row: MemoryRow, from: string): TranslationUnit => ({
  sourceLanguage: row.source_language,
  targetLanguage: row.target_language,
  ...readTaggedPair(row.source, row.target),
  before: '',
  after: '',
  from,
})
