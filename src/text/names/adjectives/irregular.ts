import type { Language } from '../../../model/language.ts'

const table = (list: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [name = '', words = ''] = entry.split('=')
        return [name.replaceAll('_', ' '), words.split('|')] as const
      }),
  )

/** Adjectives of places that no rule makes from their names; both as `fold` leaves them, `_` for a space. */
export const IRREGULAR: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  az: new Map(),
  kk: new Map(),
  ru: table(`турция=турецкий армения=армянский венгрия=венгерский франция=французский германия=германский|немецкий
    сша=американский великобритания=британский|английский греция=греческий москва=московский испания=испанский
    швеция=шведский польша=польский европа=европейский азия=азиатский япония=японский италия=итальянский
    волга=волжский карабах=карабахский париж=парижский прага=пражский рига=рижский караганда=карагандинский
    гянджа=гянджинский|гянджинец чехия=чешский норвегия=норвежский туркестан=туркестанский`),
  en: table(`türkiye=turkish|turk turkey=turkish|turk china=chinese kazakhstan=kazakh|kazakhstani uzbekistan=uzbek
    kyrgyzstan=kyrgyz turkmenistan=turkmen tajikistan=tajik afghanistan=afghan hungary=hungarian ukraine=ukrainian
    germany=german france=french united_states=american us=american usa=american united_kingdom=british uk=british
    italy=italian spain=spanish greece=greek europe=european baku=bakuvian japan=japanese poland=polish`),
}
