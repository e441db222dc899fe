import type { Person } from '../../model/actor.ts'
import { SEVERITIES } from '../../model/finding.ts'
import { LANGUAGES, type Language } from '../../model/language.ts'
import { isUndrafted, type LanguageStanding, type Standing, stageOf } from '../../model/standing.ts'
import { STATES } from '../../model/translation.ts'
import { type Markup, markup } from '../../text/template.ts'
import type { Voice } from '../../voice.ts'
import { faultSentence } from '../views/fault.ts'
import { layout } from './layout.ts'

export interface Board {
  readonly language: Language
  readonly who: Person
  readonly standings: readonly Standing[]
  /** Ids of the engines; empty when none is configured. */
  readonly engines: readonly string[]
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** Every article with the stage of each of its languages. */
export const boardPage = ({ language, who, standings, engines }: Board, voice: Voice): string => {
  const say: Say = (key, params) => voice.say(language, `desk.${key}`, params)
  const told = (failure: LanguageStanding['failure']) =>
    failure && markup`<p class="failure">${faultSentence(failure, language, voice)}</p>`
  return layout(
    {
      language,
      here: '/',
      title: say('board.title'),
      main: markup`<form class="who" method="post" action="/sign-out"><span>${who.name}</span> <button type="submit">${say('sign_out')}</button></form>
${engineNote(engines, say)}
${
  standings.length === 0
    ? markup`<p>${say('board.empty')}</p>`
    : markup`<table>
<thead>
<tr><th scope="col">${say('board.article')}</th>${LANGUAGES.map((one) => markup`<th scope="col">${say(`names.${one}`)}</th>`)}</tr>
</thead>
<tbody>
${standings.map(
  ({ article, title, revision, languages, failure }) => markup`<tr>
<th scope="row"><span lang="${article.source}">${title}</span><small>${article.slug} · ${say('board.revision', { revision })}</small>${told(failure) ?? undefined}</th>
${LANGUAGES.map((one) => {
  const standing = languages.find((candidate) => candidate.language === one)
  return standing
    ? markup`<td data-language="${say(`names.${one}`)}">${cell(standing, article.source, say)}${told(standing.failure) ?? undefined}</td>`
    : markup`<td><span class="absent">–</span></td>`
})}
</tr>
`,
)}</tbody>
</table>`
}`,
    },
    voice,
  )
}

const engineNote = (engines: readonly string[], say: Say): Markup =>
  engines.length === 0
    ? markup`<p class="notice">${say('engines.none')}</p>`
    : markup`<p>${say('engines.some', { engines: engines.join(', ') })}</p>`

const cell = (standing: LanguageStanding, source: Language, say: Say): Markup => {
  const stage = stageOf(standing, source)
  const states = STATES.filter((state) => standing.states[state] > 0).map((state) =>
    say(`states.${state}`, { number: standing.states[state] }),
  )
  const findings = SEVERITIES.filter((severity) => standing.findings[severity] > 0).map(
    (severity) =>
      markup`<small class="${severity}">${say(`findings.${severity}`, { number: standing.findings[severity] })}</small>`,
  )
  const { undelivered } = standing
  const word = stage === 'in_review' && isUndrafted(standing) ? 'board.undrafted' : `stages.${stage}`
  return markup`<span class="stage ${stage}">${say(word)}</span>${
    undelivered.length === 0
      ? undefined
      : markup`<small class="blocks">${say('board.undelivered', { channels: undelivered.join(', ') })}</small>`
  }${
    states.length === 0 ? undefined : markup`<small>${states.join(' · ')}</small>`
  }${findings}${standing.open === 0 ? undefined : markup`<small>${say('board.open', { number: standing.open })}</small>`}`
}
