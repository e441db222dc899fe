import { LANGUAGES } from '../../src/model/language.ts'
import { sentences } from '../../src/text/segment.ts'
import { isRight, markedTexts, SETS } from '../text/marked-sentences.ts'

const TIMES = 50

/** Texts of which every boundary is right, by set and language, and the speed over all of them. */
export const benchSegment = (): void => {
  for (const set of SETS) {
    for (const language of LANGUAGES) {
      const texts = markedTexts(set, language)
      const right = texts.filter((marked) => isRight(marked, language)).length
      if (texts.length > 0) console.log(`${set} ${language}: ${right}/${texts.length} ${percent(right, texts.length)}`)
    }
  }
  for (const language of LANGUAGES) {
    const text = SETS.flatMap((set) => markedTexts(set, language).map((marked) => marked.text)).join('\n\n')
    const start = performance.now()
    for (let time = 0; time < TIMES; time++) sentences(text, language)
    const seconds = (performance.now() - start) / 1000
    console.log(`${language}: ${Math.round((text.length * TIMES) / seconds / 1000)} thousand characters a second`)
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
