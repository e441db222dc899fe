import './concordance.css'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { z } from 'zod'
import type { searchSchema } from '../../../api/schemas/knowledge.ts'
import { type Content, plainText } from '../../../model/inline.ts'
import type { Language } from '../../../model/language.ts'
import { escapeText } from '../../../text/entities.ts'
import { chordOf, useChords } from '../../keyboard/index.tsx'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { useAbout } from './about.ts'
import { searchPath } from './paths.ts'
import { Nothing, Section } from './section.tsx'
import { isShown, show } from './shown.ts'
import { insert, selected } from './target.ts'

type Found = z.output<typeof searchSchema>

/** How words were rendered before, sought in either language in any form. */
export const Concordance = ({ row }: { row: Row }) => {
  const bench = useBench()
  const words = useSignal('')
  const asked = useSignal('')
  const wanted = useSignal(0)
  useChords({
    concordance: () => {
      show('concordance')
      const quote = selected(bench)
      if (quote) {
        words.value = quote
        asked.value = quote
      }
      wanted.value += 1
    },
  })
  return (
    <Section name="concordance">
      <Search words={words} asked={asked} wanted={wanted.value} />
      {asked.value !== '' && (
        <>
          <Side row={row} from={bench.source} to={bench.target} words={asked.value} />
          <Side row={row} from={bench.target} to={bench.source} words={asked.value} />
        </>
      )}
    </Section>
  )
}

/** `wanted` rises when the cursor is to come here. */
const Search = ({
  words,
  asked,
  wanted,
}: {
  words: ReturnType<typeof useSignal<string>>
  asked: ReturnType<typeof useSignal<string>>
  wanted: number
}) => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (wanted > 0 && isShown('concordance')) field.current?.select()
  }, [wanted])
  const search = (event: Event) => {
    event.preventDefault()
    asked.value = words.value?.trim() ?? ''
  }
  return (
    <search>
      <form class="concordance-form" onSubmit={search}>
        <input
          ref={field}
          type="search"
          aria-label={say('workbench.panel.concordance.words')}
          placeholder={say('workbench.panel.concordance.words')}
          title={chordOf('concordance')}
          value={words.value}
          onInput={({ currentTarget }) => {
            words.value = currentTarget.value
          }}
        />
        <Button type="submit">{say('workbench.panel.concordance.search')}</Button>
      </form>
    </search>
  )
}

/** Pairs whose text in one of the languages has the words. */
const Side = ({ row, from, to, words }: { row: Row; from: Language; to: Language; words: string }) => {
  const bench = useBench()
  const answer = useAbout<Found>(searchPath(from, to, words)).value
  const language = say(`desk.names.${from}`)
  if (answer.type === 'waiting') return <Waiting />
  if (answer.type === 'failed') return <Trouble thrown={answer.thrown} />
  const { matches } = answer.reply
  if (matches.length === 0) return <Nothing>{say('workbench.panel.concordance.none', { language })}</Nothing>
  const texts = (match: Found['matches'][number]): readonly [Content, Content] =>
    from === bench.source ? [match.source.content, match.target.content] : [match.target.content, match.source.content]
  return (
    <>
      <h3 class="concordance-side">
        {say('workbench.panel.concordance.found', { language, count: matches.length, number: matches.length })}
      </h3>
      <ul class="concordance">
        {matches.map((match) => {
          const [source, target] = texts(match).map(plainText) as [string, string]
          return (
            <li key={`${match.from} ${source} ${target}`}>
              <p class="text concordance-source" lang={bench.source}>
                {source}
              </p>
              <p class="text" lang={bench.target}>
                {target}
              </p>
              <p class="concordance-from">
                {match.from} · <Time at={match.at} />{' '}
                <Button
                  weight="quiet"
                  disabled={!bench.writable(row.id)}
                  onClick={() => insert(bench, row, escapeText(target))}
                >
                  {say('workbench.panel.insert')}
                </Button>
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
