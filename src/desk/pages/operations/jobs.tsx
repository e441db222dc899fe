import { useSignal } from '@preact/signals'
import { ask } from '../../ask.ts'
import { figure } from '../../figures.ts'
import { Button } from '../../parts/button.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'
import type { OperationsReply } from './reply.ts'
import { countOf, KINDS, STATES } from './sums.ts'

/** Work by kind and state, and what of it failed and why. */
export const Jobs = ({
  counts,
  failed,
  board,
  onAgain,
}: OperationsReply['jobs'] & { board: string | null; onAgain: () => Promise<unknown> }) => {
  const thrown = useSignal<unknown>(undefined)
  const again = async (key: string) => {
    thrown.value = undefined
    try {
      await ask('POST', `/api/jobs/${encodeURIComponent(key)}/again`)
      await onAgain()
    } catch (error) {
      thrown.value = error
    }
  }
  return (
    <section class="operations-section">
      <header>
        <h2>{say('office.jobs.title')}</h2>
        {board !== null && (
          // the board is no page of the desk
          <a href={board} target="_blank" rel="noreferrer">
            {say('office.jobs.board')} ↗
          </a>
        )}
      </header>
      <Table caption={say('office.jobs.title')} heads={[say('office.jobs.kind'), ...STATES.map(stateWord)]}>
        {KINDS.map((kind) => (
          <tr key={kind} class="jobs-row">
            <th scope="row">{say(`office.jobs.kinds.${kind}`)}</th>
            {STATES.map((state) => {
              const count = countOf(counts, kind, state)
              return (
                <td
                  key={state}
                  data-head={stateWord(state)}
                  class={count === 0 ? 'jobs-none' : state === 'failed' ? 'jobs-failed' : undefined}
                >
                  {figure(count)}
                </td>
              )
            })}
          </tr>
        ))}
      </Table>
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
      {failed.length === 0 ? (
        <Notice tone="good">{say('office.jobs.none_failed')}</Notice>
      ) : (
        <Table
          caption={say('office.jobs.failed')}
          heads={['failed', 'article', 'why', 'tried', 'act'].map((head) => say(`office.jobs.heads.${head}`))}
        >
          {failed.map(({ key, kind, article, attempts, runAt, why }) => (
            <tr key={key}>
              <th scope="row">{say(`office.jobs.kinds.${kind}`)}</th>
              <td>
                <a href={`/articles/${encodeURIComponent(article)}`}>{article}</a>
              </td>
              <td class="jobs-why">{why ?? '–'}</td>
              <td>
                {say('office.jobs.attempts', { count: attempts })} · <Time at={runAt} />
              </td>
              <td>
                <Button onClick={() => again(key)}>{say('office.jobs.again')}</Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

const stateWord = (state: (typeof STATES)[number]): string => say(`office.jobs.states.${state}`)
