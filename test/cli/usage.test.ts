import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../src/cli/arguments.ts'
import { usageLine } from '../../src/cli/help.ts'
import { COMMANDS } from '../../src/cli/index.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { typist } from './ground.ts'

// the voice of the tests throws where a sentence is missing
const type = typist()

describe('the command line', () => {
  test.each([
    [['sbmit', 'a.md'], '“sbmit”; the nearest is “submit”'],
    [['translate'], 'there is no command “translate”'],
    [['people'], 'people list, people add, people link, people token'],
    [['people', 'remove'], '“people remove” is not a whole command'],
    [['submit'], 'FILE… is missing'],
    [['show', 'one', 'two'], '“two” is one argument too many'],
    [['show', 'x', '--langage', 'kk'], '“--langage” here; the nearest is “--language”'],
    [['show', 'x', '--purple'], 'there is no option “--purple” here'],
    [['list', '-x'], 'there is no option “-x” here'],
    [['list', '- x'], 'there is no option “- x” here'],
    [['jobs', 'list'], '“list” is one argument too many for “jobs”'],
    [['show', 'x', '--language'], '“--language” needs a value: LANGUAGE'],
    [['review', 'x', '--language', '--by', 'y'], '“--language” needs a value: LANGUAGE'],
    [['list', '--json=yes'], '“--json” takes no value'],
    [['review', 'x', '--language', 'kk'], '--by WHO is missing'],
    [['withdraw', 'x', '--mode', 'burn'], 'found “--mode burn”, expected hold, kill'],
    [['publish', 'x', '--language', 'kk', '--by', 'y', '--at', 'tomorrow'], 'expected an instant with its offset'],
    [['publish', 'x', '--language', 'kk', '--by', 'y', '--at', '2026-03-02T09:30:00'], 'expected an instant'],
    [['work', '--kinds', 'extract,paint'], 'found “--kinds extract,paint”, expected extract, suggest'],
    [['jobs', '--state', 'late'], 'expected waiting, handed'],
    [['people', 'add', 'x', '--rights', 'king:kk'], 'rights such as reviewer:kk,author'],
    [['people', 'add', 'Not A Handle'], 'found “Not A Handle”'],
    [['people', 'token', 'x', '--label', ' '], 'a text that is not empty'],
    [['edit', 'x', '--language', 'kk', '--by', 'y'], 'either --segment ID and TEXT, or --from-file FILE'],
    [['submit', 'a.md', '--from', ''], '“--from” needs a value: LANGUAGE'],
    [
      ['edit', 'x', 'y', '--language', 'kk', '--by', 'z', '--segment', 'a', '--segment', 'b'],
      '“--segment” is given more',
    ],
    [['edit', 'x', '--language', 'kk', '--by', 'z', '--from-file', 'f', '--base', 'new'], 'expected an etag'],
    [
      ['publish', 'x', '--language', 'kk', '--by', 'y', '--at', '2001-01-01T00:00:00Z'],
      '2001-01-01T00:00:00.000Z lies',
    ],
    [['jobs', '--all', '--state', 'failed'], '--all and --state exclude each other'],
    [['submit', 'a.md', 'b.md', '--slug', 'x'], '--slug fits one file, and 2 were given'],
    [['draft', 'a/x.md', 'b/x.txt', '--to', 'kk', '--out', 'o'], 'two files would be written as “x”; rename one'],
  ])('%j is refused with exit code 2, saying: %s', async (argv, sentence) => {
    const said = await type(argv)
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toContain(sentence)
  })

  test.each(['--from xx', '--to az,xx'])('an unknown language is a fault of its own: %s', async (typed) => {
    const said = await type(['submit', 'a.md', ...typed.split(' '), '--json'])
    expect(said.code).toBe(2)
    expect(said.json().fault).toMatchObject({ code: 'language.unknown', params: { expected: 'az, ru, kk, en' } })
    expect(said.err).toContain('Usage: terjiman submit FILE… [--from LANGUAGE]')
  })

  test('a value that begins with a dash is given behind an equals sign', async () => {
    const said = await type(['review', 'x', '--language=kk', '--by=y', '--send-back=-- no --', 'too', 'many'])
    expect(said.err).toContain('“too” is one argument too many')
  })

  test('nothing typed shows what there is, as a mistake; asked for, it is none', async () => {
    const [nothing, asked, help] = [await type([]), await type(['--help']), await type(['help'])]
    expect([nothing.code, nothing.out, asked.code, asked.err]).toEqual([2, '', 0, ''])
    expect([asked.out, help.out]).toEqual([nothing.err, nothing.err])
    for (const { name } of COMMANDS) expect(asked.out).toContain(`  ${name} `)
  })

  test.each(LANGUAGES)('in %s every command is explained, with every option and the exit codes', async (language) => {
    for (const command of COMMANDS) {
      const words = command.name.split(' ')
      const said = await type(['--lang', language, 'help', ...words])
      expect(said.code).toBe(0)
      expect(said.out.split('\n')[0]).toBe(usageLine(command))
      for (const name of Object.keys(optionsOf(command)))
        expect(said.out).toContain(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
      expect(said.out).toMatch(/\n {2}0 {2}.+\n {2}1 {2}.+\n {2}2 {2}.+\n {2}130 {2}.+\n$/)
      expect((await type([...words, '--help', `--lang=${language}`])).out).toBe(said.out)
    }
  })

  test('speaks the language that is asked for, wherever that is said', async () => {
    for (const argv of [
      ['--lang', 'ru', 'x'],
      ['--lang=ru', 'x'],
      ['x', '--lang', 'ru'],
    ])
      expect((await type(argv)).err).toContain('команды «x» нет')
    expect((await type(['x'], { language: 'kk' })).err).toContain('«x» деген пәрмен жоқ')
  })

  test('tells its version', async () => {
    expect((await type(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
