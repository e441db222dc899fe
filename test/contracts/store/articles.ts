import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store.ts'
import type { Fresh } from './ground.ts'
import { articleOf, aynur, documentOf, submitted, unitsOf } from './scene.ts'

export const articlesAndDocuments = (fresh: Fresh): void => {
  let store: Store
  beforeAll(async () => {
    const { open, close } = await fresh()
    store = await open()
    await store.people.put(aynur)
    return close
  })

  describe('articles', () => {
    test('an article comes back as it was put, by its id and by its slug', async () => {
      const article = articleOf('put-and-get')
      expect(await store.articles.insert(article)).toBe(true)
      expect(await store.articles.get(article.id)).toEqual(article)
      expect(await store.articles.bySlug('put-and-get')).toEqual(article)
    })

    test('nothing comes back for what is not there', async () => {
      expect(await store.articles.get(articleOf('nowhere').id)).toBeUndefined()
      expect(await store.articles.bySlug('nowhere')).toBeUndefined()
    })

    test('a slug is taken once, and repeating an insert changes nothing', async () => {
      const article = articleOf('taken')
      await store.articles.insert(article)
      expect(await store.articles.insert(article)).toBe(false)
      expect(await store.articles.insert({ ...articleOf('other'), slug: 'taken' })).toBe(false)
      expect(await store.articles.bySlug('taken')).toEqual(article)
      expect(await store.articles.get(articleOf('other').id)).toBeUndefined()
    })

    test('of two who take a slug at once, one gets it', async () => {
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd'].map((section) => store.articles.insert({ ...articleOf('raced'), section })),
      )
      expect(answers.filter((taken) => taken)).toHaveLength(1)
    })
  })

  describe('documents', () => {
    test('the latest document is the one of the highest revision', async () => {
      const { article, document } = await submitted(store, 'revised')
      const second = { ...documentOf(article, 2), minor: true, markdown: 'бір екі\r\n' }
      expect(await store.documents.insert(second)).toBe(true)
      expect(await store.documents.latest(article.id)).toEqual(second)
      expect(await store.documents.byRevision(article.id, 1)).toEqual(document)
      expect(await store.documents.get(second.id)).toEqual(second)
      expect(await store.documents.byRevision(article.id, 3)).toBeUndefined()
    })

    test('a revision is written once', async () => {
      const { document } = await submitted(store, 'written-once')
      expect(await store.documents.insert({ ...document, markdown: 'other' })).toBe(false)
      expect(await store.documents.get(document.id)).toEqual(document)
    })

    test('units come back whole and in order, and inserting them again changes nothing', async () => {
      const { document } = await submitted(store, 'units')
      const units = unitsOf(['one', 'two', 'three'])
      expect(await store.documents.units(document.id)).toEqual(units)
      await store.documents.insertUnits(document.id, units)
      await store.documents.insertUnits(document.id, unitsOf(['four', 'one']))
      expect(await store.documents.units(document.id)).toEqual(units)
    })

    test('two who insert the same units at once both succeed, and they are there once', async () => {
      const document = documentOf(articleOf('units-raced'))
      await store.articles.insert(articleOf('units-raced'))
      await store.documents.insert(document)
      expect(await store.documents.units(document.id)).toEqual([])
      const units = unitsOf(Array.from({ length: 200 }, (_, place) => `word${place}`))
      await Promise.all([1, 2, 3].map(() => store.documents.insertUnits(document.id, units)))
      expect(await store.documents.units(document.id)).toEqual(units)
    })
  })
}
