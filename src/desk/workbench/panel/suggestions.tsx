import './suggestions.css'
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { z } from 'zod'
import type { memorySchema } from '../../../api/schemas/knowledge.ts'
import type { askedAgainSchema } from '../../../api/schemas/siblings.ts'
import { ask } from '../../ask.ts'
import { chordOf, useChords } from '../../keyboard/index.tsx'
import { useActing } from '../../parts/acting.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Diff } from '../../parts/diff.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { ContentText } from '../frame/content.tsx'
import { engineName } from '../frame/words.ts'
import { replies, useAbout } from './about.ts'
import { memoryPath, translationPath } from './paths.ts'
import { Nothing, Section } from './section.tsx'
import { MOST, type Suggested, suggestedFor } from './suggested.ts'
import { replace } from './target.ts'

/** Texts to begin from: what the memory has, then the engines' drafts; the first five by a chord. */
export const Suggestions = ({ row }: { row: Row }) => {
  const bench = useBench()
  const answer = useAbout<z.output<typeof memorySchema>>(pathFor(bench, row)).value
  const list = suggestedFor(row, answer.type === 'here' ? answer.reply.matches : [])
  const isWritable = bench.writable(row.id)
  // a chord that has nothing to put is used up all the same: elsewhere it changes the browser's tab
  const put = (index: number) => () => {
    const one = list[index]
    if (one && isWritable) replace(bench, row, one.tagged)
  }
  useChords(Object.fromEntries(Array.from({ length: MOST }, (_, index) => [`suggestion_${index + 1}`, put(index)])))
  return (
    <Section name="suggestions" mark={list.length > 0 && <Badge>{list.length}</Badge>}>
      {list.length > 0 && (
        <ol class="suggestions">
          {list.map((one, index) => (
            <One key={`${one.origin.type} ${one.tagged}`} row={row} one={one} number={index + 1} onPut={put(index)} />
          ))}
        </ol>
      )}
      {answer.type === 'waiting' && <Waiting />}
      {answer.type === 'failed' && <Trouble thrown={answer.thrown} />}
      {list.length === 0 && answer.type === 'here' && <Nothing>{say('workbench.panel.suggestions.none')}</Nothing>}
      {row.target.state === 'initial' && <Again row={row} />}
    </Section>
  )
}

/** What is asked for a segment, once its neighbours are known. */
export const pathFor = (bench: ReturnType<typeof useBench>, row: Row): string => {
  const order = bench.order.value
  const at = order.indexOf(row.id)
  return memoryPath(bench, row, bench.row(order[at - 1] ?? ''), bench.row(order[at + 1] ?? ''))
}

const One = ({ row, one, number, onPut }: { row: Row; one: Suggested; number: number; onPut: () => unknown }) => {
  const bench = useBench()
  const id = useId()
  const chord = number <= MOST ? chordOf(`suggestion_${number}`) : ''
  return (
    <li class="suggestion">
      <button
        type="button"
        class="suggestion-text text"
        lang={bench.target}
        disabled={!bench.writable(row.id)}
        aria-describedby={id}
        title={chord && say('workbench.panel.suggestions.insert', { chord })}
        onClick={onPut}
      >
        <ContentText content={one.content} codes={row.codes} />
      </button>
      <p class="suggestion-origin" id={id}>
        {chord && <kbd class="suggestion-chord">{chord}</kbd>}
        <From one={one} />
      </p>
      {one.difference && (
        <p class="suggestion-difference">
          {say('workbench.panel.suggestions.difference')}{' '}
          <span class="text">
            <Diff parts={one.difference} lang={bench.source} />
          </span>
        </p>
      )}
    </li>
  )
}

/** Where it came from, in a phrase that can be heard as well. */
const From = ({ one: { origin, score, band, at } }: { one: Suggested }) => {
  if (origin.type === 'engine')
    return (
      <>
        {[engineName(origin.engine), origin.model].filter(Boolean).join(', ')}
        {origin.via && ` · ${say('workbench.panel.suggestions.via', { language: say(`desk.names.${origin.via}`) })}`}
        {(origin.applied?.length ?? 0) > 0 &&
          ` · ${say('workbench.panel.suggestions.applied', { terms: origin.applied?.map(({ target }) => target).join(', ') ?? '' })}`}
      </>
    )
  if (origin.type !== 'memory') return null
  return (
    <>
      <Badge tone={(score ?? 0) >= 100 ? 'good' : (score ?? 0) >= 95 ? 'accent' : 'plain'}>
        {say(`workbench.panel.bands.${band ?? 'low'}`, { score: Math.min(100, Math.round(score ?? 0)) })}
      </Badge>{' '}
      {say('workbench.panel.suggestions.memory', { from: origin.from })}
      {at && (
        <>
          {' · '}
          <Time at={at} />
        </>
      )}
    </>
  )
}

/** Memory and engines are asked anew, for all that is still empty. */
const Again = ({ row }: { row: Row }) => {
  const bench = useBench()
  const { busy, thrown, act } = useActing()
  const asked = useSignal<number | undefined>(undefined)
  const again = () =>
    act(async () => {
      const { empty } = await ask<z.output<typeof askedAgainSchema>>('POST', `${translationPath(bench)}/suggestions`)
      asked.value = empty
      replies.renew((path) => path === pathFor(bench, row))
    })
  useChords({ suggest_again: () => void again() })
  return (
    <div class="suggestion-again">
      <Button disabled={busy.value || !bench.rights.translate} title={chordOf('suggest_again')} onClick={again}>
        {say('workbench.panel.suggestions.again')}
      </Button>
      {asked.value !== undefined && (
        <p role="status">{say('workbench.panel.suggestions.asked', { count: asked.value, number: asked.value })}</p>
      )}
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
    </div>
  )
}
