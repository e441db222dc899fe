import './terms.css'
import { useSignal } from '@preact/signals'
import { lazy } from 'preact-iso'
import type { z } from 'zod'
import type { termListSchema } from '../../../api/schemas/knowledge.ts'
import { plainText } from '../../../model/inline.ts'
import { escapeText } from '../../../text/entities.ts'
import { chordOf, useChords } from '../../keyboard/index.tsx'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { askBeside } from '../checking/beside.ts'
import { useBeside } from '../checking/use-beside.ts'
import { useAbout } from './about.ts'
import { termsPath } from './paths.ts'
import { Nothing, Section } from './section.tsx'
import { insert, selected, standingIn, wordsIn } from './target.ts'
import type { SpokenOf } from './terms-of.ts'

const AddTerm = lazy(() => import('./add-term.tsx'))

type Terms = z.output<typeof termListSchema>

/** What the termbase says of the words and names in the source, and whether the target follows. */
export const Terms = ({ row }: { row: Row }) => {
  const bench = useBench()
  const answer = useAbout<Terms>(termsPath(bench)).value
  const reply = answer.type === 'here' ? answer.reply : undefined
  const standing = wordsIn(standingIn(bench, row), row)
  const { source, target } = bench
  const asked = useBeside(
    row.id,
    () =>
      reply &&
      askBeside(
        'terms',
        { languages: [source, target], concepts: reply.concepts },
        { language: source, text: plainText(row.source.content) },
        { language: target, text: standing },
      ),
    [reply, row, standing],
  )
  const list = asked.type === 'here' ? asked.reply : []
  // the words that are to be added; undefined: no window
  const adding = useSignal<string | undefined>(undefined)
  const add = () => {
    adding.value = selected(bench)
  }
  useChords({ add_term: add })
  return (
    <>
      <Section name="terms" mark={list.length > 0 && <Badge>{list.length}</Badge>}>
        {(answer.type === 'waiting' || (reply && asked.type === 'waiting')) && <Waiting />}
        {answer.type === 'failed' && <Trouble thrown={answer.thrown} />}
        {asked.type === 'failed' && <Trouble thrown={asked.thrown} />}
        {asked.type === 'here' && list.length === 0 && <Nothing>{say('workbench.panel.terms.none')}</Nothing>}
        {list.length > 0 && (
          <>
            <ul class="terms">
              {list.map((one) => (
                <One key={one.id} row={row} one={one} />
              ))}
            </ul>
            <Nothing>{say('workbench.panel.terms.forms')}</Nothing>
          </>
        )}
        <p>
          <Button weight="quiet" title={chordOf('add_term')} onClick={add}>
            {say('workbench.panel.terms.add')}
          </Button>
        </p>
      </Section>
      {adding.value !== undefined && (
        <AddTerm
          row={row}
          words={adding.value}
          concepts={reply?.concepts ?? []}
          onClose={() => {
            adding.value = undefined
          }}
        />
      )}
    </>
  )
}

const One = ({ row, one }: { row: Row; one: SpokenOf }) => {
  const bench = useBench()
  const { id, found, renderings, note, gender } = one
  return (
    <li class="term">
      <p class="term-source">
        <a
          class="text"
          lang={bench.source}
          href={`/termbase?concept=${encodeURIComponent(id)}`}
          target="_blank"
          rel="noopener"
          title={say('workbench.panel.terms.open')}
        >
          {found.join(', ')}
        </a>{' '}
        {one.isName && <Badge>{say('workbench.panel.terms.name')}</Badge>}{' '}
        {gender && <span class="term-note">{say(`workbench.panel.terms.${gender}`)}</span>}
      </p>
      {note && <p class="term-note">{note}</p>}
      {renderings.length === 0 && <p class="term-note">{say('workbench.panel.terms.missing')}</p>}
      <ul class="term-renderings">
        {renderings.map((term) => (
          <li key={`${term.status} ${term.text}`}>
            {term.status === 'forbidden' ? (
              <s class="text" lang={bench.target}>
                {term.text}
              </s>
            ) : (
              <button
                type="button"
                class="term-rendering text"
                lang={bench.target}
                disabled={!bench.writable(row.id)}
                title={say('workbench.panel.terms.insert')}
                onClick={() => insert(bench, row, escapeText(term.text))}
              >
                {term.text}
              </button>
            )}{' '}
            <Badge tone={term.status === 'preferred' ? 'good' : term.status === 'forbidden' ? 'bad' : 'plain'}>
              {say(`workbench.panel.terms.status.${term.status}`)}
            </Badge>{' '}
            {term.used && (
              <span class={term.status === 'forbidden' ? 'term-used term-wrong' : 'term-used'}>
                <span aria-hidden="true">{term.status === 'forbidden' ? '✕' : '✓'}</span>{' '}
                {say('workbench.panel.terms.used')}
              </span>
            )}
            {term.note && <span class="term-note"> {term.note}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}
