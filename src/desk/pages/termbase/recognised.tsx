import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Term } from '../../../model/term.ts'
import { figure } from '../../figures.ts'
import { say } from '../../voice.ts'
import { formsOf } from './forms.ts'

/** In which forms the term will be recognised, word by word. */
export const Forms = ({ term }: { term: Term }) => {
  const open = useSignal(false)
  const words = useMemo(() => formsOf(term), [term])
  const count = words.reduce((sum, { forms }) => sum + forms.length, 0)
  return (
    <details class="forms" onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>{say('office.term.forms', { count, number: figure(count) })}</summary>
      {open.value && (
        <dl class="forms-words">
          {words.map(({ word, kind, forms }, at) => (
            <div key={at}>
              <dt>
                <span class="text" lang={term.language}>
                  {word}
                </span>{' '}
                <span class="forms-kind">{say(`office.term.classes.${kind}`)}</span>
              </dt>
              <dd class="text" lang={term.language}>
                {forms.join(', ') || '–'}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
