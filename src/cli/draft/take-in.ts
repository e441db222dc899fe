import type { JobRecord } from '../../job.ts'
import type { Person } from '../../model/actor.ts'
import type { Language } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { submit } from '../../steps/submit.ts'
import { digest } from '../../text/digest.ts'
import { SLUG_LENGTH, slugOf } from '../../text/slug.ts'

/** What is to be drafted. */
export interface DraftOrder {
  /** The file's name without its ending. */
  readonly name: string
  readonly markdown: string
  readonly from: Language | undefined
  readonly to: readonly Language[]
}

/** Where articles stand that were only drafted: apart from the newsroom's own. */
const SECTION = 'drafts'

/**
 * Submits the text under a slug made of its name and of everything its drafts depend on: the same order again is the
 * same article, and goes on where it had stopped. Answers the slug. Throws what `submit` throws.
 */
export const takeIn = async (order: DraftOrder, who: Person, ports: Ports): Promise<string> => {
  const engines = ports.engines.map(({ id }) => id)
  const slug = draftSlug(order, engines)
  const there = await ports.store.articles.bySlug(slug)
  const document = there && (await ports.store.documents.latest(there.id))
  if (there && document?.markdown === order.markdown) {
    for (const job of await ports.store.jobs.list({ article: there.id, states: ['failed'] }))
      if (DRAFTING.includes(job.kind)) await ports.store.jobs.again(job.key)
    return slug
  }
  const { markdown, from: source, to: languages } = order
  await submit({ markdown, slug, source, languages, section: SECTION }, who, ports)
  return slug
}

const DRAFTING: readonly JobRecord['kind'][] = ['extract', 'suggest', 'check']

const DIGITS = 8

/** `<name>-<8 hexadecimal digits>`. Exported for its test. */
export const draftSlug = ({ name, markdown, from, to }: DraftOrder, engines: readonly string[]): string => {
  const digits = digest(JSON.stringify([markdown, from ?? '', [...to].sort(), engines])).slice(0, DIGITS)
  const words = slugOf(name)
    .slice(0, SLUG_LENGTH - DIGITS - 1)
    .replace(/-+$/, '')
  return `${words || 'draft'}-${digits}`
}
