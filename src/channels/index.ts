import type { Channel } from '../channel.ts'
import { markdown } from './markdown.ts'
import { pages } from './pages.ts'
import { rss } from './rss.ts'

export { inKazakhLatin } from './kazakh-latin.ts'

/** Every channel. To add one: its file, its line here, and a test that runs `test/contracts/channel.ts`. */
export const channels: readonly Channel[] = [pages, rss, markdown]
