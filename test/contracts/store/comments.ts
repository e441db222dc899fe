import { beforeAll, describe, expect, test } from 'vitest'
import type { Comment } from '../../../src/model/comment.ts'
import type { ArticleId } from '../../../src/model/ids.ts'
import type { Store } from '../../../src/store.ts'
import { commentId, personId } from '../../../src/text/identity.ts'
import type { Fresh } from './ground.ts'
import { at, aynur, segment, submitted } from './scene.ts'

const daniyar = { ...aynur, id: personId('daniyar'), handle: 'daniyar' }

/** Comments, assignments and settings: what people say to one another and to the desk. */
export const commentsAndWishes = (fresh: Fresh): void => {
  let store: Store
  let other: Store
  beforeAll(async () => {
    const { open, close } = await fresh()
    store = await open()
    other = await open()
    await store.people.put(aynur)
    await store.people.put(daniyar)
    return close
  })
  const remark = (article: ArticleId, key: string, minute: number, more: Partial<Comment> = {}): Comment => ({
    id: commentId(article, aynur.id, key),
    article,
    language: 'kk',
    segment: segment('one'),
    thread: null,
    range: { start: 0, end: 3, quote: 'бір' },
    type: 'term',
    text: key,
    mentions: [],
    by: aynur.id,
    at: at(minute),
    edited: null,
    resolved: null,
    ...more,
  })

  describe('comments', () => {
    test('come back whole and in their order, a language’s with those on the source', async () => {
      const { article } = await submitted(store, 'said')
      const one = remark(article.id, 'one', 2)
      const source = remark(article.id, 'source', 1, { language: null, range: null, mentions: [daniyar.id] })
      const russian = remark(article.id, 'russian', 3, { language: 'ru', segment: null, range: null })
      for (const comment of [one, source, russian]) expect(await store.comments.insert(comment)).toBe(true)
      expect(await other.comments.of(article.id)).toEqual([source, one, russian])
      expect(await other.comments.of(article.id, 'kk')).toEqual([source, one])
      expect(await other.comments.of(article.id, null)).toEqual([source])
      expect(await other.comments.get(one.id)).toEqual(one)
      expect(await other.comments.get(commentId(article.id, aynur.id, 'none'))).toBeUndefined()
    })

    test('written twice is written once', async () => {
      const { article } = await submitted(store, 'said-twice')
      const one = remark(article.id, 'one', 1)
      const inserted = await Promise.all([store.comments.insert(one), other.comments.insert(one)])
      expect(inserted.toSorted()).toEqual([false, true])
      expect(await store.comments.of(article.id)).toEqual([one])
    })

    test('rewritten, it says when, and its former texts are kept', async () => {
      const { article } = await submitted(store, 'rewritten')
      const one = remark(article.id, 'one', 1)
      await store.comments.insert(one)
      const text = { text: 'two', mentions: [daniyar.id], at: at(2) }
      await store.comments.rewrite(one.id, text)
      await Promise.all([
        store.comments.rewrite(one.id, { ...text, text: 'three', at: at(3) }),
        other.comments.rewrite(one.id, { ...text, text: 'four', at: at(4) }),
      ])
      expect(await store.comments.get(one.id)).toMatchObject({ at: at(1), mentions: [daniyar.id] })
      const texts = await store.comments.texts(one.id)
      expect(texts.map(({ text }) => text).toSorted()).toEqual(['four', 'one', 'three', 'two'])
      expect(texts.at(-1)).toEqual({ text: 'one', at: at(1) })
    })

    test('mentions are those of the text as it is, by others, in threads that are open', async () => {
      const { article } = await submitted(store, 'mentioned')
      const called = { mentions: [daniyar.id] }
      const thread = remark(article.id, 'thread', 1, called)
      const reply = remark(article.id, 'reply', 2, { ...called, thread: thread.id, range: null })
      const own = remark(article.id, 'own', 3, { ...called, by: daniyar.id })
      for (const comment of [thread, reply, own]) await store.comments.insert(comment)
      const mentioning = async () =>
        (await other.comments.mentioning(daniyar.id)).filter((one) => one.article === article.id).map(({ id }) => id)
      expect(await mentioning()).toEqual([reply.id, thread.id])
      await store.comments.rewrite(thread.id, { text: 'nobody', mentions: [], at: at(4) })
      expect(await mentioning()).toEqual([reply.id])
      const resolved = { by: aynur.id, at: at(5) }
      await store.comments.resolve(thread.id, resolved)
      expect(await store.comments.get(thread.id)).toMatchObject({ resolved })
      expect(await mentioning()).toEqual([])
      await store.comments.resolve(thread.id, null)
      expect(await mentioning()).toEqual([reply.id])
    })
  })

  describe('assignments', () => {
    test('the latest stands, here and among the standings', async () => {
      const { article } = await submitted(store, 'assigned')
      expect(await store.assignments.get(article.id, 'kk')).toBeUndefined()
      const first = { article: article.id, language: 'kk', person: null, due: at(9), by: aynur.id, at: at(1) } as const
      const second = { ...first, person: daniyar.id, due: null, at: at(2) }
      await store.assignments.put(first)
      await store.assignments.put(second)
      await store.assignments.put({ ...first, language: 'ru' })
      expect(await other.assignments.get(article.id, 'kk')).toEqual(second)
      const [standing] = await store.articles.standings({ slug: 'assigned' })
      expect(standing?.languages).toMatchObject([
        { language: 'az', assignee: null, due: null },
        { language: 'ru', assignee: null, due: at(9) },
        { language: 'kk', assignee: daniyar.id, due: null },
        { language: 'en', assignee: null, due: null },
      ])
    })
  })

  describe('settings', () => {
    test('are empty at first, and changed one at a time', async () => {
      expect(await store.settings.get(aynur.id)).toEqual({})
      await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          (n % 2 ? store : other).settings.change(aynur.id, (former) => ({
            ...former,
            keymap: { ...former.keymap, [`action ${n}`]: ['Control+Enter'] },
          })),
        ),
      )
      expect(Object.keys((await store.settings.get(aynur.id)).keymap ?? {})).toHaveLength(8)
      expect(await store.settings.get(daniyar.id)).toEqual({})
    })

    test('stay as they were when they are refused', async () => {
      const refusing = store.settings.change(daniyar.id, () => {
        throw new Error('no')
      })
      await expect(refusing).rejects.toThrow('no')
      expect(await store.settings.get(daniyar.id)).toEqual({})
    })
  })
}
