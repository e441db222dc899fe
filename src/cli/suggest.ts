import type { Language } from '../model/language.ts'
import { isFilled, type Translation } from '../model/translation.ts'
import { type AskedAgain, askAgain } from '../steps/askAgain.ts'
import { command } from './command.ts'
import { enginesNote } from './engines.ts'
import { findArticle, findTranslation } from './find.ts'
import { followDrafts } from './follow.ts'
import { OPTION } from './options.ts'
import { untilDrafted, untilEnded, withQueue } from './wait.ts'
import { actorOf } from './who.ts'

/** Has memory and engines asked again for the segments that are still empty. */
export const suggest = command({
  name: 'suggest',
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { language: OPTION.languagesMaybe, by: OPTION.byMaybe, wait: OPTION.flag },
  json: '{ slug, languages: [{ language, empty, job: key | null, left?: number }] }',
  async perform({ operands: [slug = ''], language: languages, by, wait }, terminal) {
    const premises = await terminal.open()
    const { store } = premises.ports
    const who = await actorOf(by, store, terminal)
    const article = await findArticle(store, slug)
    const asked: Asked[] = []
    for (const language of languages ?? article.wanted) {
      const { translation } = await findTranslation(store, slug, language)
      asked.push({ language, translation, ...(await askAgain({ translation: translation.id }, who, premises.ports)) })
    }
    const leftOf = async ({ translation }: Asked): Promise<number> =>
      (await store.translations.targets(translation.id)).filter((target) => !isFilled(target)).length
    const { signal } = terminal.door
    if (wait && asked.some(({ job }) => job !== null))
      await withQueue(premises, async () => {
        for (const { job } of asked) if (job) await untilEnded(store, job, signal)
        await untilDrafted(store, slug, signal, followDrafts(terminal))
      })
    const told = await Promise.all(
      asked.map(async (one) => ({
        language: one.language,
        empty: one.empty,
        job: one.job,
        ...(wait && { left: await leftOf(one) }),
      })),
    )
    if (terminal.json) await terminal.print(JSON.stringify({ slug, languages: told }))
    else {
      for (const { language, empty, left } of told)
        await terminal.print(
          terminal.say(`asked_again.${empty === 0 ? 'nothing' : left === undefined ? 'ordered' : 'done'}`, {
            slug,
            language,
            empty,
            left: left ?? empty,
          }),
        )
      await enginesNote(premises, terminal)
    }
    return 0
  },
})

type Asked = AskedAgain & { readonly language: Language; readonly translation: Translation }
