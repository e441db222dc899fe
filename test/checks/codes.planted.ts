import type { Exhibit } from '../../src/check.ts'
import type { Code } from '../../src/model/document.ts'
import type { Content, Inline } from '../../src/model/inline.ts'
import { exhibit } from './exhibits.ts'

const t = (value: string): Inline => ({ type: 'text', value })
const pc = (id: string, ...content: Inline[]): Inline => ({
  type: 'pc',
  id,
  equiv: '',
  canDelete: false,
  canCopy: false,
  content,
})
const ph = (id: string): Inline => ({ type: 'ph', id, equiv: 'npm ci', canDelete: false, canCopy: false })

const link: Code = { id: '1', kind: 'link', open: '[', close: '](https://example.org)', href: 'https://example.org' }
const note: Code = { id: '2', kind: 'code', open: '`npm ci`', close: '' }
const mark: Code = { id: '3', kind: 'html', open: '<u>', close: '</u>' }

const source: Content = [t('Read '), pc('1', t('the rules')), t(' and run '), ph('2'), t('.')]
const pair = { source: 'en', target: 'ru' } as const
const codes = [link, note, mark]
const row = (
  before: Content,
  after: Content,
  expected: string,
): { readonly exhibit: Exhibit; readonly expected: string } => ({
  exhibit: exhibit(pair, before, after, codes),
  expected,
})

/** Errors in the codes of a target, each with the only finding that it may give; empty for a good target. */
export const planted = [
  row(source, [t('Прочтите '), pc('1', t('правила')), t(' и запустите '), ph('2'), t('.')], ''),
  row(source, [t('Запустите '), ph('2'), t(' и прочтите '), pc('1', t('правила')), t('.')], ''),
  row(source, [t('Прочтите '), pc('1', t('правила')), t(' и запустите.')], 'codes.missing'),
  row(source, [t('Прочтите '), pc('1', t('правила')), t(' и запустите '), ph('2'), ph('2'), t('.')], 'codes.added'),
  row(source, [t('Прочтите '), pc('1', t('правила '), ph('2')), t(' и запустите.')], 'codes.moved_out'),
  row(source, [t('Прочтите правила и запустите '), ph('2'), t('.')], 'links.unlinked'),
  row(source, [t('Прочтите правила'), pc('1'), t(' и запустите '), ph('2'), t('.')], 'links.blank'),
  row([t('A '), pc('3', t('good')), t(' day.')], [t('Хороший день.')], 'codes.missing'),
  row([t('A '), pc('3', t('good')), t(' day.')], [t('Хороший день'), pc('3', t(' ')), t('.')], 'codes.emptied'),
]
