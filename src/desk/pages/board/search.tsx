import './search.css'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { LANGUAGES } from '../../../model/language.ts'
import { STAGES } from '../../../model/standing.ts'
import { Chip } from '../../parts/chip.tsx'
import { Field } from '../../parts/field.tsx'
import type { Article } from '../../standing.ts'
import { say } from '../../voice.ts'
import { asksFor, OPERATORS, type Operator, parseQuery, type Trouble, toggled } from './query.ts'
import { Views } from './views.tsx'

/** Milliseconds after the last keystroke before the address follows. */
const PAUSE = 150

interface Props {
  readonly text: string
  readonly articles: readonly Article[]
  readonly onSearch: (text: string) => void
}

/** What is searched for: typed, by chips, or as it was kept under a name. All three are one text. */
export const Search = ({ text, articles, onSearch }: Props) => {
  const typed = useSignal(text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (text.trim() !== typed.peek().trim()) typed.value = text
  }, [text])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (next: string) => {
    typed.value = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(next.trim()), PAUSE)
  }
  const { troubles } = parseQuery(text)
  return (
    <search class="search">
      <Views text={text} />
      <Field
        label={say('desk.search.label')}
        type="search"
        value={typed.value}
        spellcheck={false}
        autocomplete="off"
        placeholder="lang:kk stage:in_review is:mine"
        wrong={troubles.length > 0 ? troubles.map(explained).join(' ') : undefined}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <Chips text={typed.value} articles={articles} onSearch={type} />
    </search>
  )
}

const explained = (trouble: Trouble): string =>
  trouble.type === 'operator'
    ? say('desk.search.unknown_operator', {
        found: trouble.found,
        known: Object.keys(OPERATORS)
          .map((name) => `${name}:`)
          .join(' '),
      })
    : say('desk.search.unknown_value', {
        found: trouble.found,
        operator: trouble.operator,
        known: trouble.known.join(', '),
      })

interface Condition {
  readonly operator: Operator
  readonly value: string
  readonly label: string
}

const Chips = ({ text, articles, onSearch }: Props) => {
  const stages = new Set(articles.flatMap(({ languages }) => languages.map(({ stage }) => stage)))
  const sections = [...new Set(articles.map(({ section }) => section))].sort()
  const groups: readonly (readonly Condition[])[] = [
    [
      { operator: 'is', value: 'mine', label: say('desk.search.mine') },
      { operator: 'is', value: 'overdue', label: say('desk.search.overdue') },
      { operator: 'has', value: 'findings', label: say('desk.search.findings') },
    ],
    LANGUAGES.map((language) => ({ operator: 'lang', value: language, label: say(`desk.names.${language}`) })),
    STAGES.filter((stage) => stages.has(stage) && stage !== 'source').map((stage) => ({
      operator: 'stage',
      value: stage,
      label: say(`desk.stages.${stage}`),
    })),
    sections.length > 1 ? sections.map((section) => ({ operator: 'section', value: section, label: section })) : [],
  ]
  return (
    <details class="chips" open={matchMedia('(min-width: 48rem)').matches}>
      <summary>{say('desk.search.filters')}</summary>
      <div class="chips-groups">
        {groups
          .filter((group) => group.length > 0)
          .map((group, index) => (
            <div key={index} class="chips-group">
              {group.map(({ operator, value, label }) => (
                <Chip
                  key={value}
                  on={asksFor(text, operator, value)}
                  onToggle={() => onSearch(toggled(text, operator, value))}
                >
                  {label}
                </Chip>
              ))}
            </div>
          ))}
      </div>
    </details>
  )
}
