import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableText, text } from '../../src/model/inline.ts'
import { decode, encode, fromTagged, sameCodes, toTagged } from '../../src/text/marks.ts'
import { contents, parts, pc, ph } from '../engines/content.ts'

const source = parts('Visit ', pc('1', 'the ', ph('2', 'npm ci'), ' page'), ' & wait')

describe('encode', () => {
  it('writes numbered elements for tags', () => {
    expect(encode(source, 'tags')).toBe('Visit <g id="1">the <x id="2"/> page</g> &amp; wait')
  })

  it('shows what stands alone in spans, and asks not to translate it', () => {
    expect(encode(source, 'spans')).toBe(
      'Visit <span id="1">the <span id="2" translate="no">npm ci</span> page</span> &amp; wait',
    )
  })

  it('leaves the readable text when bare, and escapes nothing', () => {
    expect(encode(source, 'bare')).toBe('Visit the npm ci page & wait')
  })
})

describe('decode', () => {
  it.each(['tags', 'spans'] as const)('gives back any content that was encoded as %s', (encoding) => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(decode(encode(content, encoding), content, encoding)).toEqual(content)
      }),
    )
  })

  it('gives back the readable text of any content that was encoded bare', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(decode(encode(content, 'bare'), content, 'bare')).toEqual(text(readableText(content)))
      }),
    )
  })

  it.each(['tags', 'spans', 'bare'] as const)(
    'survives any reply in %s, and keeps the codes when it takes it',
    (encoding) => {
      fc.assert(
        fc.property(contents, contents, fc.string({ unit: 'grapheme' }), (content, other, noise) => {
          for (const reply of [noise, encode(other, encoding), encode(content, encoding) + noise]) {
            const decoded = decode(reply, content, encoding)
            if (decoded !== undefined && encoding !== 'bare') expect(sameCodes(decoded, content)).toBe(true)
          }
        }),
      )
    },
  )

  it.each([
    ['spaces and quotes of another style', "A <g  id = '1' >B <x id=2 /> C</g> D"],
    ['an element that was opened and closed', 'A <g id="1">B <x id="2"></x> C</g> D'],
    ['an element that was never closed', 'A <g id="1">B <x id="2"> C</g> D'],
    ['capital letters', 'A <G ID="1">B <X ID="2"/> C</G> D'],
  ])('reads %s', (_, reply) => {
    expect(decode(reply, source, 'tags')).toEqual(parts('A ', pc('1', 'B ', ph('2', 'npm ci'), ' C'), ' D'))
  })

  it('decodes entities once', () => {
    expect(decode('&#39;a&#x27; &quot;b&quot; &laquo;c&raquo; &amp;lt; AT&T &unknown;', [], 'tags')).toEqual(
      text('\'a\' "b" «c» &lt; AT&T &unknown;'),
    )
  })

  it('takes a sign that is no markup for text', () => {
    expect(decode('5 < 6 and 7 > 2', [], 'tags')).toEqual(text('5 < 6 and 7 > 2'))
  })

  it.each([
    ['a code is missing', 'A <g id="1">B</g>'],
    ['a code is doubled', 'A <g id="1">B <x id="2"/> <x id="2"/></g>'],
    ['a code is unknown', 'A <g id="1">B <x id="3"/></g>'],
    ['a code has left its pair', 'A <g id="1">B</g> <x id="2"/>'],
    ['pairs are not closed', 'A <g id="1">B <x id="2"/>'],
    ['nothing was open', 'A </g><g id="1">B <x id="2"/></g>'],
    ['a mark is cut short', 'A <g id="1">B <x id="2"/></g> and <g id='],
    ['there is other markup', 'A <b><g id="1">B <x id="2"/></g></b>'],
    ['there is a comment', 'A <g id="1">B <x id="2"/></g><!-- ok -->'],
  ])('refuses a reply in which %s', (_, reply) => {
    expect(decode(reply, source, 'tags')).toBeUndefined()
  })

  it('refuses a reply whose untranslatable span was translated', () => {
    const reply = encode(source, 'spans')
    expect(decode(reply.replace('npm ci', 'нпм ци'), source, 'spans')).toBeUndefined()
    expect(decode(reply.replace('npm ci', ''), source, 'spans')).toEqual(source)
  })

  it('takes the codes in another order', () => {
    const two = parts(ph('1'), 'a', ph('2'))
    expect(decode('<x id="2"/>б<x id="1"/>', two, 'tags')).toEqual(parts(ph('2'), 'б', ph('1')))
  })
})

describe('the form that people type', () => {
  it('is numbered, with & < > escaped', () => {
    expect(toTagged(source)).toBe('Visit <1>the <2/> page</1> &amp; wait')
  })

  it('gives back any content', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(fromTagged(toTagged(content), content)).toEqual(content)
      }),
    )
  })

  it('may leave codes out, repeat and reorder them', () => {
    expect(fromTagged('<2/> və <1>səhifə</1> <1>!</1>', source)).toEqual(
      parts(ph('2', 'npm ci'), ' və ', pc('1', 'səhifə'), ' ', pc('1', '!')),
    )
  })

  it('takes & and < that open nothing for text', () => {
    expect(fromTagged('AT&T, a < b, <b>', source)).toEqual(text('AT&T, a < b, <b>'))
  })

  it.each(['<7/>', '<1>a', 'a</1>', '<1>a<2></1></2>', '<2>a</2>', '<1', '</1/>', '<1x>a</1x>'])(
    'refuses %s',
    (typed) => {
      expect(fromTagged(typed, source)).toBeUndefined()
    },
  )
})

it('reads long hostile text in linear time', () => {
  const start = performance.now()
  for (const unit of ['<', '<g', '</', '&#', '<g id=" ', '<1 ', '<x id']) {
    const reply = unit.repeat(50_000)
    decode(reply, source, 'tags')
    fromTagged(reply, source)
  }
  expect(performance.now() - start).toBeLessThan(2_000)
})
