import type { Channel } from '../channel.ts'
import { PATH } from './address.ts'
import { article } from './pages/article.ts'
import { front } from './pages/front.ts'
import { killed } from './pages/killed.ts'
import { STYLE } from './pages/style.ts'

/** Plain pages: one for each edition, one that lists them, and one in the place of each edition that was killed. */
export const pages: Channel = {
  id: 'pages',
  render: (shelf, say) => [
    { path: PATH.style(shelf.language), body: STYLE },
    { path: PATH.front(shelf.language), body: front(shelf, say) },
    ...shelf.editions.map((shelved) => ({
      path: PATH.page(shelved.edition),
      body: article(shelved, shelf.origin, say),
    })),
    ...shelf.killed.map((edition) => ({ path: PATH.page(edition), body: killed(edition, say) })),
  ],
}
