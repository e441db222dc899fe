import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/desk/workbench/bench.ts'
import { contentOf } from '../../src/desk/workbench/checking/reading.ts'
import { marksIn } from '../../src/desk/workbench/editor/marks.ts'
import {
  allMissing,
  differenceOf,
  differsOnlyAt,
  missingIn,
  placed,
  placeOf,
  toPlain,
  uncut,
} from '../../src/desk/workbench/editor/places.ts'
import { marksAround, quoted } from '../../src/desk/workbench/editor/quotes.ts'
import {
  fromEditor,
  mended,
  pairsIn,
  type Signs,
  signsFor,
  signsIn,
  toEditor,
} from '../../src/desk/workbench/editor/signs.ts'
import { slicesOf } from '../../src/desk/workbench/editor/slices.ts'
import { type Content, codesOf, plainText, text } from '../../src/model/inline.ts'
import type { Concept } from '../../src/model/term.ts'
import { addText, fromTagged, toTagged } from '../../src/text/marks.ts'

const pc = (id: string, content: Content): Content[number] => ({
  type: 'pc',
  id,
  equiv: '',
  canDelete: id === '1',
  canCopy: false,
  content,
})
const ph = (id: string, equiv = ''): Content[number] => ({ type: 'ph', id, equiv, canDelete: false, canCopy: true })

/** Read <1>bold</1> and <2><3/> here</2>. */
const source: Content = [
  ...text('Read '),
  pc('1', text('bold')),
  ...text(' and '),
  pc('2', [ph('3', 'gov.kz'), ...text(' here')]),
  ...text('.'),
]

/** What a screen would show: `[1 … 1]` for pairs, `{3}` for what stands alone. */
const shown = (written: string, signs: Signs): string =>
  signsIn(written, signs)
    .toReversed()
    .reduce(
      (left, { from, to, role, code: { id } }) =>
        left.slice(0, from) + { opens: `[${id}:`, closes: `:${id}]`, alone: `{${id}}` }[role] + left.slice(to),
      written,
    )

/** The other way: what a screen shows as the editor's text, with `|` for the cursor or both ends of what is selected. */
const typed = (screen: string, signs: Signs) => {
  const code = (id: string) => signs.codes.find((one) => one.id === id) as Signs['codes'][number]
  const written = screen
    .replace(/\[(\d):/g, (_, id) => signs.character(code(id), 'opens'))
    .replace(/:(\d)\]/g, (_, id) => signs.character(code(id), 'closes'))
    .replace(/\{(\d)\}/g, (_, id) => signs.character(code(id), 'alone'))
  const [before = '', inside = '', after] = written.split('|')
  if (after === undefined) return { written: before + inside, from: before.length, to: before.length }
  return { written: before + inside + after, from: before.length, to: before.length + inside.length }
}

const signs = signsFor(source, '')
const code = (id: string) => signs.codes.find((one) => one.id === id) as Signs['codes'][number]

const words = fc.string({ unit: 'grapheme', maxLength: 8 })
const content: fc.Arbitrary<Content> = fc.letrec<{ content: Content; part: Content[number] }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    words.filter((value) => value !== '').map((value) => ({ type: 'text' as const, value })),
    fc.constant(ph('3', 'gov.kz')),
    tie('content').map((inside) => pc('1', inside)),
    tie('content').map((inside) => pc('2', inside)),
  ),
  content: fc.array(tie('part'), { maxLength: 4 }).map((parts) => joined(parts)),
})).content

/** Text beside text is one text. */
const joined = (parts: Content): Content => {
  const all: Content[number][] = []
  for (const part of parts)
    if (part.type === 'text') addText(all, part.value)
    else all.push(part)
  return all
}

const scraps = fc
  .array(
    fc.oneof(words, fc.constantFrom('<1>', '</1>', '<2>', '</2>', '<3/>', '<4/>', '<9>', '</9>', '<', '&', '&lt;')),
  )
  .map((parts) => parts.join(''))

describe('what is typed', () => {
  test('stands in the editor and comes back as it was, whatever its codes are', () => {
    fc.assert(
      fc.property(content, (one) => {
        const tagged = toTagged(one)
        const own = signsFor(source, tagged)
        expect(toTagged(fromEditor(toEditor(contentOf(tagged, source), own), own))).toBe(tagged)
      }),
    )
  })

  test('is fit for the server whatever it was to begin with', () => {
    fc.assert(
      fc.property(scraps, (tagged) => {
        const own = signsFor(source, tagged)
        const told = toTagged(fromEditor(toEditor(contentOf(tagged, source), own), own))
        expect(fromTagged(told, source)).toBeDefined()
        // and is itself from then on
        expect(toTagged(contentOf(told, source))).toBe(told)
      }),
    )
  })

  test.each([
    ['<9>Читайте</9>', '<9>Читайте</9>'],
    ['<1>жирно', '<1>жирно'],
    ['a &lt; b &amp;amp; c & d', 'a < b &amp; c & d'],
    ['<1>один <2>два</1> три</2>', '[1:один <2>два:1] три</2>'],
    ['<3/><3/><4/>', '{3}{3}<4/>'],
  ])('%s is shown as %s: a tag that is no code is text', (tagged, screen) => {
    expect(shown(toEditor(contentOf(tagged, source), signs), signs)).toBe(screen)
  })

  test('may hold characters of the area that signs are taken from', () => {
    const rare = '\u{100000}\u{100004}'
    const own = signsFor(source, rare)
    expect(toTagged(fromEditor(toEditor([...text(rare), ...source], own), own))).toBe(rare + toTagged(source))
    expect(toEditor(text(`${rare}a`), signs)).toBe('a')
  })
})

describe('halves of a paired code', () => {
  test.each([
    ['Read [1:bo', 'Read bo'],
    ['ld:1] and', 'ld and'],
    ['[1:one [2:two:1] three:2]', '[1:one two:1] three'],
    ['[2:[1:a:1]{3}:2]', '[2:[1:a:1]{3}:2]'],
    [':1]:2][1:[2:', ''],
  ])('%s becomes %s', (before, after) => {
    expect(shown(mended(typed(before, signs).written, signs), signs)).toBe(after)
  })

  test('never stay without the other, and mending changes nothing else', () => {
    const any = fc.array(fc.constantFrom('[1:', ':1]', '[2:', ':2]', '{3}', 'а', ' '), { maxLength: 14 })
    fc.assert(
      fc.property(any, (parts) => {
        const { written } = typed(parts.join(''), signs)
        const once = mended(written, signs)
        expect(pairsIn(once, signs).halves).toEqual([])
        expect(mended(once, signs)).toBe(once)
        expect(plainText(fromEditor(once, signs))).toBe(plainText(fromEditor(written, signs)))
        expect(signsIn(once, signs).length + pairsIn(written, signs).halves.length).toBe(signsIn(written, signs).length)
      }),
    )
  })
})

describe('a code', () => {
  test.each([
    ['1', 'Читайте |жирно| тут', 'Читайте [1:жирно:1]| тут'],
    ['1', 'Читайте | тут', 'Читайте [1:|:1] тут'],
    ['3', 'Читайте |там| тут', 'Читайте там{3}| тут'],
    ['3', '{3}Читайте| тут', 'Читайте{3}| тут'],
    ['1', '[1:Чи:1]тайте |тут|', 'Читайте [1:тут:1]|'],
    ['1', '[1:Чи|та:1]йте| тут', 'Чи[1:тайте:1]| тут'],
    ['1', 'один |[2:два| три:2]', 'один [1:[2:два три:2]:1]|'],
    ['2', '[1:один |два:1] три| и', '[2:[1:один два:1] три:2]| и'],
  ])('%s put into %s gives %s', (id, before, after) => {
    const { written, from, to } = typed(before, signs)
    const { text: now, cursor } = placed(written, signs, code(id), { from, to })
    expect(shown(now, signs)).toBe(after.replace('|', ''))
    expect(typed(after, signs).from).toBe(cursor)
    expect(pairsIn(now, signs).halves).toEqual([])
  })

  test('that is missing is offered, all of them in the order and the nesting of the source', () => {
    expect(missingIn(toEditor(source, signs), signs)).toEqual([])
    expect(missingIn(typed('[1:жирно:1]', signs).written, signs).map(({ id }) => id)).toEqual(['2', '3'])
    expect(shown(allMissing('', signs, source), signs)).toBe('[1::1][2:{3}:2]')
    expect(shown(allMissing(typed('[2:тут:2]', signs).written, signs, source), signs)).toBe('[1::1]{3}')
    const twice: Content = [ph('3'), ph('3'), pc('1', [ph('3')])]
    const own = signsFor(twice, '')
    expect(shown(allMissing('', own, twice), own)).toBe('{3}[1::1]')
  })

  test('put anywhere leaves the words as they were, and stands once', () => {
    fc.assert(
      fc.property(content, fc.constantFrom('1', '2', '3'), fc.nat(60), fc.nat(60), (one, id, a, b) => {
        const written = toEditor(one, signs)
        // a cursor stands between characters, never inside of one
        const stops = [0, ...[...written].map((_, at, all) => all.slice(0, at + 1).join('').length)]
        const [x, y] = [stops[a % stops.length] as number, stops[b % stops.length] as number]
        const { text: now } = placed(written, signs, code(id), { from: Math.min(x, y), to: Math.max(x, y) })
        const told = fromEditor(now, signs)
        expect(plainText(told)).toBe(plainText(one))
        expect(pairsIn(now, signs).halves).toEqual([])
        expect(codesOf(told).filter((found) => found.id === id)).toHaveLength(1)
      }),
    )
  })
})

describe('places', () => {
  const { written } = typed('[1:[2:ab:2]:1]{3}cd', signs)

  test('of findings are found among the signs, without those at their edges', () => {
    const cut = ({ from, to }: { from: number; to: number }) => shown(written.slice(from, to), signs)
    expect(cut(placeOf(written, signs, { start: 0, end: 2 }))).toBe('ab')
    expect(cut(placeOf(written, signs, { start: 2, end: 4 }))).toBe('cd')
    expect(cut(placeOf(written, signs, { start: 1, end: 3 }))).toBe('b:2]:1]{3}c')
    expect(cut(placeOf(written, signs, { start: 3, end: 99 }))).toBe('d')
    expect([...'abcd'].map((letter) => toPlain(written, signs, written.indexOf(letter)))).toEqual([0, 1, 2, 3])
  })

  test('that cut a pair grow until they do not', () => {
    const { written: crossing } = typed('x[1:a[2:b:2]c:1]y', signs)
    const b = crossing.indexOf('b')
    expect(shown(crossing.slice(...stretch(uncut(crossing, signs, { from: b + 1, to: b + 4 }))), signs)).toBe(
      '[2:b:2]c',
    )
    expect(uncut(crossing, signs, { from: 0, to: 1 })).toEqual({ from: 0, to: 1 })
  })
  const stretch = ({ from, to }: { from: number; to: number }): [number, number] => [from, to]

  test('of a change are as few as it needs', () => {
    expect(differenceOf('abcd', 'abXd')).toEqual({ from: 2, to: 3, insert: 'X' })
    expect(differenceOf('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' })
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { from, to, insert } = differenceOf(one, other)
        expect(one.slice(0, from) + insert + one.slice(to)).toBe(other)
      }),
    )
  })

  test('of a fix must be those of its finding: one that was made for another text is none', () => {
    const [before, fixed] = [text('В 2023 году было 5 %'), text('В 2024 году было 5 %')]
    const at = { start: 2, end: 6 }
    expect(differsOnlyAt(before, fixed, at)).toBe(true)
    expect(differsOnlyAt(text('В 2023 году было уже 5 %'), fixed, at)).toBe(false)
    expect(differsOnlyAt([...before, ph('3')], fixed, at)).toBe(false)
  })
})

describe('a quotation mark', () => {
  const press = (language: 'en' | 'az' | 'ru' | 'kk', screen: string): string => {
    const [before = '', after = ''] = screen.split('|')
    const mark = quoted(language, before, after)
    if (mark.type === 'step') return `${before}${after[0]}|${after.slice(1)}`
    return mark.type === 'pair' ? `${before}${mark.opens}|${mark.closes}${after}` : `${before}${mark.closes}|${after}`
  }

  test.each([
    ['ru', 'газета |', 'газета «|»'],
    ['ru', 'газета «Азаттық|»', 'газета «Азаттық»|'],
    ['ru', 'газета «Азаттық|', 'газета «Азаттық»|'],
    ['ru', '«партия |»', '«партия „|“»'],
    ['ru', '«партия „Ак жол|“»', '«партия „Ак жол“|»'],
    ['ru', '«партия „Ак жол“|»', '«партия „Ак жол“»|'],
    ['kk', '|', '«|»'],
    ['kk', '«ол: |»', '«ол: “|”»'],
    ['az', 'o, |', 'o, “|”'],
    ['az', '“Xəzər|”', '“Xəzər”|'],
    ['en', 'he said, “don’t |”', 'he said, “don’t ‘|’”'],
    ['en', '(|)', '(“|”)'],
    ['en', 'slogan|', 'slogan”|'],
  ] as const)('in %s at %s gives %s', (language, before, after) => {
    expect(press(language, before)).toBe(after)
  })

  test('around what is selected is that of the level', () => {
    expect(marksAround('ru', 'газета ')).toEqual(['«', '»'])
    expect(marksAround('ru', '«газета ')).toEqual(['„', '“'])
  })
})

describe('the source', () => {
  const concept = (id: string, terms: readonly string[]) =>
    ({
      id,
      terms: terms.map((written) => {
        const [language = '', status = '', ...words] = written.split(' ')
        return { language, status, text: words.join(' '), type: 'noun', note: '' }
      }),
    }) as unknown as Concept
  const pair = { source: 'en', target: 'ru' } as const

  test('has its terms marked in any form, with their renderings, the preferred first and the forbidden last', () => {
    const marks = marksIn('Two banks met; the bank paid.', pair, [
      concept('c1', [
        'en preferred bank',
        'ru forbidden банка',
        'ru admitted банковское учреждение',
        'ru preferred банк',
      ]),
      concept('c2', ['en preferred bank', 'ru preferred берег']),
      concept('c3', ['en preferred meeting', 'ru preferred встреча']),
    ])
    expect(marks.map(({ start, end }) => [start, end])).toEqual([
      [4, 9],
      [19, 23],
    ])
    expect(marks[0]?.renderings.map(({ text: rendering }) => rendering)).toEqual([
      'банк',
      'берег',
      'банковское учреждение',
      'банка',
    ])
  })

  test('is cut where terms and findings begin and end, and is whole again in order', () => {
    const finding = (start: number, end: number, side = 'source') =>
      ({ at: { side, start, end } }) as unknown as Finding
    const term = { start: 4, end: 9, renderings: [] }
    const findings = [finding(7, 12), finding(0, 2, 'target'), { at: null } as unknown as Finding]
    expect(slicesOf('Two banks met', 0, [term], findings)).toEqual([
      { text: 'Two ', start: 0, term: undefined, finding: undefined },
      { text: 'ban', start: 4, term, finding: undefined },
      { text: 'ks', start: 7, term, finding: findings[0] },
      { text: ' me', start: 9, term: undefined, finding: findings[0] },
      { text: 't', start: 12, term: undefined, finding: undefined },
    ])
    const bounds = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 15 }), fc.nat(5), fc.array(bounds), (words, start, places) => {
        const slices = slicesOf(
          words,
          start,
          [],
          places.map(([from, to]) => finding(from, to)),
        )
        expect(slices.map((slice) => slice.text).join('')).toBe(words)
        expect(slices.every((slice) => slice.text !== '')).toBe(true)
      }),
    )
  })
})
