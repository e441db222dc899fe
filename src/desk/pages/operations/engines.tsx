import { figure, percent } from '../../figures.ts'
import { Fill } from '../../parts/fill.tsx'
import { Empty } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import type { OperationsReply } from './reply.ts'

type Engine = OperationsReply['engines'][number]

/** From this share of the month's budget on it is worth a warning. */
const NEARLY = 0.8

/** Engines with what they may send, now and this month. */
export const Engines = ({ engines }: Pick<OperationsReply, 'engines'>) => (
  <section class="operations-section">
    <h2>{say('office.engines.title')}</h2>
    {engines.length === 0 ? (
      <Empty title={say('office.engines.none')}>
        <p>{say('office.engines.remedy')}</p>
      </Empty>
    ) : (
      <ul class="engines">
        {engines.map((engine) => (
          <li key={engine.engine}>
            <h3>{engine.engine}</h3>
            <Budget {...engine} />
            <Pace {...engine} />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Budget = ({ budget, spent, left }: Engine) => {
  if (budget === null || left === null)
    return (
      <p>
        {say('office.engines.spent', { count: spent, number: figure(spent) })} {say('office.engines.no_budget')}
      </p>
    )
  const share = budget === 0 ? 1 : spent / budget
  return (
    <div class="engines-budget">
      <p>{say('office.engines.budget', { spent: figure(spent), budget: figure(budget), left: figure(left) })}</p>
      <Fill share={share} tone={share >= 1 ? 'bad' : share >= NEARLY ? 'warm' : 'accent'} />
    </div>
  )
}

const Pace = ({ pace, buckets }: Engine) => {
  if (pace === null) return <p class="engines-pace">{say('office.engines.no_pace')}</p>
  return (
    <>
      <p class="engines-pace">
        {say('office.engines.pace', {
          requests: figure(pace.requestsPerSecond),
          bytes: figure(pace.bytesPerSecond),
        })}
      </p>
      {buckets.length === 0 ? (
        <p class="engines-pace">{say('office.engines.unasked')}</p>
      ) : (
        <ul class="engines-buckets">
          {buckets.map(({ source, target, of, fill }) => {
            const pair = `${source} → ${target}, ${say(`office.engines.of.${of}`)}`
            return (
              <li key={pair}>
                <span>{pair}</span>
                <Fill share={fill} tone={fill < 0.1 ? 'warm' : 'good'} />
                <span class="engines-fill">{percent(fill)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
