import { setTimeout as sleep } from 'node:timers/promises'
import type { Person } from '../../model/actor.ts'
import { asFault } from '../../model/fault.ts'
import type { Language } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { edit } from '../../steps/edit.ts'
import { unitsOf } from '../../steps/find.ts'
import { review } from '../../steps/review.ts'
import { signOff } from '../../steps/signOff.ts'
import { alignedTargets } from '../align.ts'
import { findTranslation } from '../find.ts'
import { holder } from './holder.ts'

/** How often the text is put in again when drafts keep arriving under it; each translation is drafted twice at most. */
const TRIES = 5
const PAUSE_MS = 200

/**
 * Walks one translation of a sample to its sign-off, by the people who hold the rights: its text is put into the
 * segments, confirmed and frozen. Does nothing when that was done before.
 */
export const translate = async (
  slug: string,
  language: Language,
  markdown: string,
  people: readonly Person[],
  ports: Ports,
): Promise<void> => {
  const { store } = ports
  const { article, translation } = await findTranslation(store, slug, language)
  if (await store.versions.latest(article.id, language)) return
  const targets = alignedTargets(await unitsOf(store, translation), markdown, language)
  const translator = holder(people, 'translator', language)
  const reviewer = holder(people, 'reviewer', language)
  const etag = await unlessStale(async () => {
    const base = (await store.translations.get(translation.id))?.etag ?? translation.etag
    return (await edit({ translation: translation.id, base, targets }, translator, ports)).etag
  })
  await review({ translation: translation.id, base: etag, verdict: { type: 'confirm' } }, reviewer, ports)
  await signOff({ translation: translation.id }, reviewer, ports)
}

/** Does it again when the memory or an engine has drafted something in between. */
const unlessStale = async <Result>(act: () => Promise<Result>): Promise<Result> => {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (thrown) {
      if (asFault(thrown).code !== 'edit.stale' || tries === TRIES) throw thrown
      await sleep(PAUSE_MS)
    }
  }
}
