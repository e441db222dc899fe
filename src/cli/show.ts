import { command } from './command.ts'
import { OPTION } from './options.ts'
import { STORY_SHAPE, showArticle } from './show/article.ts'
import { showTranslation, TRANSLATION_SHAPE } from './show/translation.ts'

/** Where one article stands; with a language, every segment of that translation. */
export const show = command({
  name: 'show',
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { language: OPTION.languageMaybe },
  json: `${STORY_SHAPE}\nwith --language:\n${TRANSLATION_SHAPE}`,
  async perform({ operands: [slug = ''], language }, terminal) {
    const premises = await terminal.open()
    await (language ? showTranslation(slug, language, premises, terminal) : showArticle(slug, premises, terminal))
    return 0
  },
})
