import type { Place } from './model/fault.ts'
import type { Severity } from './model/finding.ts'
import type { MemoryRow } from './model/memory.ts'
import type { Concept } from './model/term.ts'

/** Something wrong or odd in a foreign file. The reader reports all it finds and goes on. */
export interface Problem {
  readonly place: Place
  /** `problems.<key>` in `locales/`. */
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
  /** `informs`: the file is taken nevertheless. Absent: it is refused. */
  readonly severity?: Extract<Severity, 'informs'>
}

/** A file format for one kind of value. Pure: text in, value out, and back. */
export interface Format<Value> {
  readonly id: string
  readonly mediaType: string
  readonly extensions: readonly string[]
  /** Reads what can be read; every problem is reported. Whoever calls refuses the whole if there was one that does not only inform. */
  read(text: string, report: (problem: Problem) => void): Value
  write(value: Value): string
}

/** The formats on the shelf, by what they carry. A door picks one by the ending of a file's name. */
export interface Formats {
  readonly concepts: readonly Format<readonly Concept[]>[]
  readonly memory: readonly Format<readonly MemoryRow[]>[]
}
