import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { z } from 'zod'
import type { UnitReply, unitListSchema } from '../../../api/schemas/knowledge.ts'
import { LANGUAGES } from '../../../model/language.ts'
import { figure } from '../../figures.ts'
import { hearEvents } from '../../live.ts'
import { isAdministrator } from '../../me.ts'
import { usePaged } from '../../paged.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Filters } from '../../parts/filters.tsx'
import { ImportWindow } from '../../parts/import-window.tsx'
import { More } from '../../parts/more.tsx'
import { Empty, Notice, Trouble } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { asQuery } from '../../query.ts'
import { useTyped } from '../../typed.ts'
import { say } from '../../voice.ts'
import { UnitRemoval } from './unit-removal.tsx'
import { type Act, UnitTable } from './unit-table.tsx'
import { UnitWindow } from './unit-window.tsx'

type Units = z.output<typeof unitListSchema>

export const UnitList = () => {
  const { query, route } = useLocation()
  const sought = {
    words: query.words ?? '',
    source: query.source ?? '',
    target: query.target ?? '',
    from: query.from ?? '',
  }
  const seek = (part: Partial<typeof sought>) => route(`/memory${asQuery({ ...sought, ...part })}`, true)
  const words = useTyped(sought.words, (words) => seek({ words }))
  const from = useTyped(sought.from, (from) => seek({ from: from.trim() }))
  const unpaired = sought.words.trim() !== '' && (sought.source === '' || sought.target === '')
  const asked = unpaired ? { ...sought, words: '' } : sought
  const { paged, more, again } = usePaged<Units>(`/api/memory/units${asQuery({ ...asked, limit: '50' })}`)
  const act = useSignal<{ readonly type: Act; readonly unit: UnitReply } | undefined>(undefined)
  const importing = useSignal(false)
  useEffect(
    () =>
      hearEvents(['memory_corrected', 'memory_removed', 'signed_off'], () => {
        // the list stays as it is under an open window
        if (!act.peek()) void again()
      }),
    [query],
  )
  const { pages, waiting, thrown } = paged.value
  const units = pages.flatMap(({ units }) => units)
  const count = pages[0]?.count
  const close = () => {
    act.value = undefined
  }
  const languages = (not: string) => [
    { value: '', label: say('office.any') },
    ...LANGUAGES.filter((value) => value !== not).map((value) => ({ value, label: say(`desk.names.${value}`) })),
  ]
  return (
    <Page
      title={say('desk.rooms.memory')}
      acts={
        <>
          <a class="button button-plain" href="/api/memory.csv" download>
            {say('office.export')}
          </a>
          {isAdministrator.value && (
            <Button onClick={() => (importing.value = true)}>{say('office.import.button')}</Button>
          )}
        </>
      }
    >
      {count !== undefined && <p class="units-count">{say('office.memory.count', { count, number: figure(count) })}</p>}
      <Filters label={say('office.memory.search')}>
        <Field
          label={say('office.memory.words')}
          type="search"
          value={words.value}
          lang={sought.source || undefined}
          onInput={({ currentTarget }) => words.type(currentTarget.value)}
        />
        <Choice
          label={say('office.memory.source')}
          value={sought.source}
          options={languages(sought.target)}
          onChange={({ currentTarget }) => seek({ source: currentTarget.value })}
        />
        <Choice
          label={say('office.memory.target')}
          value={sought.target}
          options={languages(sought.source)}
          onChange={({ currentTarget }) => seek({ target: currentTarget.value })}
        />
        <Field
          label={say('office.memory.from')}
          type="search"
          value={from.value}
          onInput={({ currentTarget }) => from.type(currentTarget.value)}
        />
      </Filters>
      {unpaired && <Notice>{say('office.memory.both')}</Notice>}
      {thrown !== undefined && <Trouble thrown={thrown} />}
      {units.length > 0 ? (
        <>
          <UnitTable units={units} onAct={(type, unit) => (act.value = { type, unit })} />
          <More shown={units.length} waiting={waiting} next={pages.at(-1)?.next !== null} onMore={more} />
        </>
      ) : waiting ? (
        <Waiting />
      ) : (
        thrown === undefined && (
          <Empty title={say(asQuery(asked) === '' ? 'office.memory.none' : 'office.memory.not_found')}>
            <p>{say(asQuery(asked) === '' ? 'office.memory.fill' : 'office.memory.wider')}</p>
          </Empty>
        )
      )}
      {act.value?.type === 'correct' && <UnitWindow unit={act.value.unit} onClose={close} onSaved={again} />}
      {act.value?.type === 'remove' && <UnitRemoval unit={act.value.unit} onClose={close} onRemoved={again} />}
      {importing.value && (
        <ImportWindow
          title={say('office.memory.import')}
          columns="source_language,target_language,source,target"
          path="/api/memory/import"
          onClose={() => (importing.value = false)}
          onLearned={again}
        />
      )}
    </Page>
  )
}
