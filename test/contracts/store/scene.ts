import type { Person } from '../../../src/model/actor.ts'
import type { Article } from '../../../src/model/article.ts'
import type { Document, Unit } from '../../../src/model/document.ts'
import type { Edition } from '../../../src/model/edition.ts'
import type { SegmentId, UnitId } from '../../../src/model/ids.ts'
import { text } from '../../../src/model/inline.ts'
import type { Language } from '../../../src/model/language.ts'
import type { FilledTarget, Translation } from '../../../src/model/translation.ts'
import type { Version } from '../../../src/model/version.ts'
import type { Records } from '../../../src/store.ts'
import { articleId, documentId, editionId, personId, translationId, versionId } from '../../../src/text/identity.ts'

export const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 1, 12, minute))

export const aynur: Person = {
  id: personId('aynur'),
  handle: 'aynur',
  name: 'Aynur Əliyeva',
  language: 'az',
  rights: [
    { role: 'reviewer', language: 'ru' },
    { role: 'author', language: null },
  ],
}

export const segment = (name: string): SegmentId => `s-${name}` as SegmentId

/** One unit of one segment and a space for each word. */
export const unitsOf = (names: readonly string[]): readonly Unit[] =>
  names.map((name, place) => ({
    id: `u-${name}` as UnitId,
    kind: 'paragraph',
    name: '',
    start: place * 10,
    end: place * 10 + name.length,
    codes: [{ id: '1', kind: 'link', open: '[', close: '](https://example.org)', href: 'https://example.org' }],
    parts: [
      { type: 'segment', id: segment(name), content: text(name) },
      { type: 'ignorable', content: text(' ') },
    ],
  }))

export const filled = (
  name: string,
  words: string,
  state: FilledTarget['state'] = 'translated',
  minute = 0,
): FilledTarget => ({
  state,
  segment: segment(name),
  content: text(words),
  origin: { type: 'person' },
  by: { type: 'person', person: aynur.id },
  at: at(minute),
})

export interface Scene {
  readonly article: Article
  readonly document: Document
}

export const articleOf = (slug: string, source: Language = 'en', minute = 0): Article => ({
  id: articleId(slug),
  slug,
  source,
  wanted: (['az', 'ru', 'kk', 'en'] as const).filter((language) => language !== source),
  section: 'culture',
  createdBy: aynur.id,
  createdAt: at(minute),
})

export const documentOf = (article: Article, revision = 1): Document => ({
  id: documentId(article.id, revision),
  article: article.id,
  revision,
  title: `${article.slug} ${revision}`,
  markdown: 'one two three',
  minor: false,
  submittedBy: article.createdBy,
  at: article.createdAt,
})

/** An article with a document of the segments `one`, `two` and `three`. */
export const submitted = async (
  records: Records,
  slug: string,
  source: Language = 'en',
  minute = 0,
): Promise<Scene> => {
  const article = articleOf(slug, source, minute)
  const document = documentOf(article)
  await records.people.put(aynur)
  await records.articles.insert(article)
  await records.documents.insert(document)
  await records.documents.insertUnits(document.id, unitsOf(['one', 'two', 'three']))
  return { article, document }
}

export const translationOf = ({ article, document }: Scene, target: Language): Translation => ({
  id: translationId(document.id, target),
  article: article.id,
  document: document.id,
  source: article.source,
  target,
  segmentation: {},
  etag: 0,
  checked: null,
})

export const versionOf = (scene: Scene, language: Language, number = 1): Version => ({
  id: versionId(scene.article.id, language, number),
  article: scene.article.id,
  document: scene.document.id,
  language,
  translation: language === scene.article.source ? null : translationId(scene.document.id, language),
  segmentation: {},
  number,
  targets: language === scene.article.source ? [] : [filled('one', 'bir', 'final')],
  signedBy: aynur.id,
  override: null,
  at: at(5),
})

/** Puts what an edition stands on, where that is not there yet, and answers the edition. */
export const editionFor = async (
  records: Records,
  scene: Scene,
  language: Language,
  more: Partial<Edition> = {},
): Promise<Edition> => {
  const version = versionOf(scene, language)
  if (version.translation !== null) await records.translations.insert(translationOf(scene, language), [])
  await records.versions.insert(version)
  return {
    id: editionId(scene.article.id, language),
    article: scene.article.id,
    language,
    version: version.id,
    state: 'live',
    slug: scene.article.slug,
    section: scene.article.section,
    title: 'Title',
    description: '',
    sourceLanguage: scene.article.source,
    markdown: '# Title',
    html: '<p>one</p>',
    publishedAt: at(10),
    updatedAt: at(11),
    ...more,
  }
}
