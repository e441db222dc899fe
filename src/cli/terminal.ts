import { type Language, languageSchema } from '../model/language.ts'
import type { Premises } from '../premises.ts'
import type { Door } from './command.ts'

/** Sentence parameters. */
export type Params = Readonly<Record<string, string | number>>

/** Where a command reads and writes, in its reader's language. */
export interface Terminal {
  readonly door: Door
  readonly language: Language
  /** Whether data is wanted as JSON. */
  readonly json: boolean
  /** The sentence `cli.<key>` of `locales/`. */
  say(key: string, params?: Params): string
  /** Writes a line, or several, to standard output. */
  print(text: string): Promise<void>
  /** Writes a line, or several, to standard error. */
  note(text: string): Promise<void>
  /** Shows one line on standard error that the next one replaces; nothing unless a person looks on. */
  progress(text: string): void
  /** The premises, opened when first asked for. */
  open(): Promise<Premises>
  /** Lets go of the premises. Asked twice, it does it once. */
  close(): Promise<void>
}

const ERASE_LINE = '\r\u001B[2K'

/** `--lang` and `--json` count wherever they stand, so that even a refusal is told in the right way. */
export const openTerminal = (argv: readonly string[], door: Door): Terminal => {
  const language = languageSchema.catch(door.language).parse(typedFor('--lang', argv))
  let premises: Promise<Premises> | undefined
  let transient = false
  const clear = () => {
    if (transient) door.err.write(ERASE_LINE)
    transient = false
  }
  const write = (stream: Door['out'], text: string) => {
    clear()
    return new Promise<void>((resolve) => stream.write(`${text}\n`, () => resolve()))
  }
  return {
    door,
    language,
    json: argv.includes('--json'),
    say: (key, params) => door.voice.say(language, `cli.${key}`, params),
    print: (text) => write(door.out, text),
    note: (text) => write(door.err, text),
    progress(text) {
      if (!door.err.isTTY) return
      clear()
      transient = text !== ''
      if (transient) door.err.write([...text].slice(0, (door.err.columns || 80) - 1).join(''))
    },
    open() {
      premises ??= door.open()
      return premises
    },
    async close() {
      clear()
      const opened = premises
      premises = undefined
      // what could not be opened has been told already
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

const typedFor = (option: string, argv: readonly string[]): string | undefined => {
  const index = argv.findLastIndex((word) => word === option || word.startsWith(`${option}=`))
  const word = argv[index]
  return word === option ? argv[index + 1] : word?.slice(option.length + 1)
}
