import type { Writable } from 'node:stream'
import type { Formats } from '../format.ts'
import type { Language } from '../model/language.ts'
import type { Premises } from '../premises.ts'
import type { Reader } from '../reader.ts'
import type { Voice } from '../voice.ts'
import { readArguments } from './arguments.ts'
import type { Given, Options } from './options.ts'
import type { Terminal } from './terminal.ts'

/** What the command line is given: the world, as far as it may touch it. */
export interface Door {
  /** Opens database, engines and shelves. Called at most once, and only by a command that needs them. */
  open(): Promise<Premises>
  /** The shelf of file formats, for commands that read files and need no premises. */
  formats(): Promise<Formats>
  /** What reads files without a database. */
  reader(): Promise<Reader>
  /** Spoken unless `--lang` says otherwise. */
  readonly language: Language
  readonly voice: Voice
  readonly out: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly err: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Read where a file is named `-`; absent: the process's own standard input. */
  readonly input?: AsyncIterable<Uint8Array>
  /** Aborted when the person or the system wants the process to end. */
  readonly signal: AbortSignal
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** Folder of the sample newsroom. */
  readonly content: string
  now(): Date
}

/** What is typed after a command's name without dashes. */
export interface Operands {
  /** How the usage line writes them: `FILE…`. */
  readonly words: string
  readonly least: number
  readonly most: number
  /** One of them is free text, which may begin with a dash. */
  readonly takesText?: boolean
}

interface Definition<Chosen extends Options> {
  /** One word or two: `submit`, `people add`. */
  readonly name: string
  readonly operands?: Operands
  readonly options: Chosen
  /** Shape of what `--json` prints, in TypeScript's notation; absent: the command prints no data and has no `--json`. */
  readonly json?: string
  /** Answers the exit code. */
  perform(order: Given<Chosen> & { readonly operands: readonly string[] }, terminal: Terminal): Promise<number>
}

/** A command as `index.ts` lists it. `cli.commands.<key>` in `locales/` says what it does, its key being its name with `_`. */
export interface Command extends Omit<Definition<Options>, 'perform'> {
  /** Reads the arguments after the name; throws `usage.unfit` or `language.unknown`. Answers what to do. */
  prepare(argv: readonly string[], terminal: Terminal): () => Promise<number>
}

/** Makes a command of its description. */
export const command = <Chosen extends Options>({ perform, ...description }: Definition<Chosen>): Command => ({
  ...description,
  prepare(argv, terminal) {
    const order = readArguments<Chosen>(description, argv, terminal)
    return () => perform(order, terminal)
  },
})
