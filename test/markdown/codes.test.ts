import { describe, expect, it } from 'vitest'
import { codes } from '../../src/checks/codes.ts'
import { empty } from '../../src/checks/empty.ts'
import { links } from '../../src/checks/links.ts'
import { compose, extract } from '../../src/markdown/index.ts'
import { type Code, segmentsOf, type Unit } from '../../src/model/document.ts'
import { type Content, type Inline, text } from '../../src/model/inline.ts'
import { codeProblems } from '../../src/text/codes.ts'
import { exhibit } from '../checks/exhibits.ts'

type Ref = Exclude<Inline, { readonly type: 'text' }>
type Change = (code: Ref) => Content

/** The content with every code put through a change, from the inside out. */
const changed = (content: Content, change: Change): Content =>
  content.flatMap((part) => {
    if (part.type === 'text') return [part]
    return change(part.type === 'pc' ? { ...part, content: changed(part.content, change) } : part)
  })

const find = (content: Content, id: string): Ref => {
  const found: Ref[] = []
  changed(content, (code) => {
    if (code.id === id) found.push(code)
    return [code]
  })
  const [first] = found
  if (!first) throw new Error(`no code ${id}`)
  return first
}

const only =
  (id: string, change: Change): Change =>
  (code) =>
    code.id === id ? change(code) : [code]
const inside = (code: Ref): Content => (code.type === 'pc' ? code.content : [])

/** Everything that can be done to the codes `1` and `2` of a content. */
const CHANGES = {
  'its words kept and the code gone': (source) => changed(source, only('1', inside)),
  'gone with its words': (source) =>
    changed(
      source,
      only('1', () => []),
    ),
  twice: (source) =>
    changed(
      source,
      only('1', (code) => [code, ...text(' & '), code]),
    ),
  'twice in a row': (source) =>
    changed(
      source,
      only('1', (code) => [code, code]),
    ),
  'inside itself': (source) =>
    changed(
      source,
      only('1', (code) => (code.type === 'pc' ? [{ ...code, content: [...text('a '), code] }] : [code, code])),
    ),
  'with nothing in it': (source) =>
    changed(
      source,
      only('1', (code) => (code.type === 'pc' ? [{ ...code, content: text(' ') }] : [])),
    ),
  'under the id of the other': (source) =>
    changed(
      source,
      only('1', (code) => [{ ...code, id: '2' }]),
    ),
  'with its id and the other exchanged': (source) =>
    changed(source, (code) => [find(source, code.id === '1' ? '2' : code.id === '2' ? '1' : code.id)]),
  'under an id that nobody knows': (source) =>
    changed(
      source,
      only('1', (code) => [{ ...code, id: '99' }]),
    ),
  'as the other type': (source) =>
    changed(
      source,
      only('1', ({ id, equiv, canDelete, canCopy, ...code }) =>
        code.type === 'pc'
          ? [{ type: 'ph', id, equiv, canDelete, canCopy }]
          : [{ type: 'pc', id, equiv, canDelete, canCopy, content: text('söz') }],
      ),
    ),
  'in the other': (source) => {
    const code = find(source, '1')
    return changed(
      changed(
        source,
        only('1', () => []),
      ),
      only('2', (other) =>
        other.type === 'pc' ? [{ ...other, content: [...other.content, ...text(' '), code] }] : [other],
      ),
    )
  },
  'right after the other': (source) => {
    const code = find(source, '1')
    return changed(
      changed(
        source,
        only('1', () => []),
      ),
      only('2', (other) => [other, code]),
    )
  },
  'at the end': (source) => [
    ...changed(
      source,
      only('1', () => []),
    ),
    ...text(' '),
    find(source, '1'),
  ],
} as const satisfies Readonly<Record<string, (source: Content) => Content>>

/** Two codes of each kind that there is, and of the places where codes stand. */
const KINDS = {
  strong: 'One **two** three __four__ five.\n',
  emphasis: 'One *two* three _four_ five.\n',
  delete: 'One ~~two~~ three ~four~ five.\n',
  link: 'One [two](/a) three [four](/b "Title") five.\n',
  'link by its key': 'One [two] three [four][] five.\n\n[two]: /2\n[four]: /4\n',
  'bare link': 'One https://a.az three <https://b.az> five.\n',
  code: 'One `two` three ``fo`ur`` five.\n',
  image: 'One ![two](a.png) three ![four](b.png "Title") five.\n',
  'image by its key': 'One ![two] three ![four][] five.\n\n[two]: /2\n[four]: /4\n',
  break: 'One\\\ntwo  \nthree five.\n',
  footnote: 'One[^1] three[^b] five.\n\n[^1]: A.\n[^b]: B.\n',
  'html pair': 'One <u>two</u> three <abbr title="t">four</abbr> five.\n',
  'html alone': 'One <wbr> three <img src="a" alt="four"> five.\n',
  other: 'One {{ a }} three $x_1$ five.\n',
  'nested emphasis': 'One **two *three*** four.\n',
  'code in a link': 'One [two `three`](/a) four.\n',
  'image in a link': 'One [![two](i.png)](/a) three.\n',
  'in a cell': '| One `a\\|b` [two](/a) |\n|---|\n',
  'in a heading': '## One **two** `three` {#id}\n',
  'in HTML': '<div>One <b>two</b> <i>three</i> four</div>\n',
  'in front matter': '---\ntitle: "One {{ a }} two https://b.az three"\n---\n\nText\n',
  'in an alt text': '![One {{ a }} two {{ b }} three](i.png)\n',
} as const

/** What readers meet, in order: a change of marks or of spelling is none. `<em>` for emphasis is the same code. */
const met = (known: readonly Code[], content: Content): string =>
  content
    .map((part) => {
      if (part.type === 'text') return ''
      const code = known.find(({ id }) => id === part.id)
      const nested = part.type === 'pc' ? `(${met(known, part.content)})` : ''
      return `${code ? meaning(code) : '?'}${nested} `
    })
    .join('')

const SAME: Readonly<Record<string, string>> = {
  '<em>': 'emphasis',
  '<strong>': 'strong',
  '<del>': 'delete',
  '<br>': 'break',
}

const meaning = ({ kind, open, close, href }: Code): string => {
  if (kind === 'html' && SAME[open]) return SAME[open]
  const code = /^<code>(?<html>.*)<\/code>$/.exec(open)?.groups?.html ?? /^(`+)(?<text>.*)\1$/.exec(open)?.groups?.text
  if (code !== undefined) return `code ${code.replace(/&#96;/g, '`')}`
  if (kind === 'link' || kind === 'image') return `${kind} ${href}`
  return kind === 'html' || kind === 'footnote' || kind === 'other' ? open + close : kind
}

const whole = (unit: Unit, target?: Content): Content =>
  unit.parts.flatMap((part) => (part.type === 'segment' && target ? target : part.content))

const findings = (source: Content, target: Content, known: readonly Code[]): readonly string[] =>
  [codes, links, empty].flatMap((check) =>
    check
      .inspect(exhibit({ source: 'en', target: 'az' }, source, target, known))
      .map(({ key }) => `${check.id}.${key}`),
  )

describe.each(Object.entries(KINDS))('a code: %s', (_, markdown) => {
  const unit = extract(markdown, 'en').find(({ codes }) => codes.length > 1) as Unit
  const [segment] = segmentsOf(unit)
  const source = segment?.content ?? []

  it.each(Object.entries(CHANGES))('%s is found by a check or composed as it is meant', (_, change) => {
    const target = change(source)
    const found = findings(source, target, unit.codes)
    const composed = () => compose(markdown, [unit], () => target)
    if (codeProblems(source, target).length > 0) {
      expect(found.length).toBeGreaterThan(0)
      const refusal = { code: 'document.not_composed', params: { unit: unit.id, reason: 'codes' } }
      expect(composed).toThrowError(expect.objectContaining(refusal))
    } else {
      const [back] = extract(composed(), 'az').filter(({ kind }) => kind === unit.kind)
      expect(met(back?.codes ?? [], whole(back as Unit))).toBe(met(unit.codes, whole(unit, target)))
    }
  })
})

describe('what may become of a code', () => {
  const outcome = (markdown: string, change: (source: Content) => Content): string => {
    const [unit] = extract(markdown, 'en')
    const source = whole(unit as Unit)
    const target = change(source)
    const found = findings(source, target, unit?.codes ?? [])
    return found.length > 0 ? found.join(' ') : (compose(markdown, [unit as Unit], () => target).split('\n')[0] ?? '')
  }

  it.each([
    ['One **two** three.', 'One two three.', 'One **two** & **two** three.'],
    ['One *two* three.', 'One two three.', 'One *two* & *two* three.'],
    ['One ~~two~~ three.', 'One two three.', 'One ~~two~~ & ~~two~~ three.'],
    ['One [two](/a) three.', 'links.unlinked', 'codes.added'],
    ['One https://a.az three.', 'links.unlinked', 'codes.added'],
    ['One `two` three.', 'codes.missing', 'codes.added'],
    ['One ![two](a.png) three.', 'codes.missing', 'codes.added'],
    ['One\\\nthree.', 'codes.missing', 'codes.added'],
    ['One[^1] three.\n\n[^1]: Note.', 'codes.missing', 'codes.added'],
    ['One <u>two</u> three.', 'codes.missing', 'codes.added'],
    ['One <br> three.', 'codes.missing', 'codes.added'],
    ['One {{ two }} three.', 'codes.missing', 'codes.added'],
  ])('%s without it: %s; with two of it: %s', (markdown, removed, doubled) => {
    expect(outcome(markdown, CHANGES['its words kept and the code gone'])).toBe(removed)
    expect(outcome(markdown, CHANGES.twice)).toBe(doubled)
  })
})
