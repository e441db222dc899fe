import { dayName, figure, money, monthName } from '../../figures.ts'
import { Choice } from '../../parts/field.tsx'
import { Empty } from '../../parts/notice.tsx'
import { Table } from '../../parts/table.tsx'
import { say } from '../../voice.ts'
import type { OperationsReply } from './reply.ts'
import { byEngine, type Cost, monthsBefore, type Sum, sumOf } from './sums.ts'

const MONTHS = 12

/** What was sent in a month, engine by engine, pair by pair, article by article, and what it costs by the list. */
export const Charges = ({
  operations: { at, month, charges, prices },
  onMonth,
}: {
  operations: OperationsReply
  onMonth: (month: string) => void
}) => (
  <section class="operations-section">
    <header>
      <h2>{say('office.charges.title')}</h2>
      <div class="charges-month">
        <Choice
          label={say('office.charges.month')}
          value={month}
          options={monthsBefore(at.slice(0, 7), MONTHS).map((value) => ({ value, label: monthName(value) }))}
          onChange={({ currentTarget }) => onMonth(currentTarget.value)}
        />
      </div>
    </header>
    {charges.length === 0 ? (
      <Empty title={say('office.charges.none')} />
    ) : (
      <>
        <Table
          caption={say('office.charges.title')}
          heads={['engine', 'pair', 'article', 'characters', 'cost'].map((head) => say(`office.charges.heads.${head}`))}
        >
          {byEngine(charges).flatMap(({ engine, charges }) => [
            ...charges.map(({ source, target, article, characters, cost }) => (
              <tr key={`${engine} ${source} ${target} ${article}`} class="charges-row">
                <td>{engine}</td>
                <td>
                  {source} → {target}
                </td>
                <td>
                  <a href={`/articles/${encodeURIComponent(article)}`}>{article}</a>
                </td>
                <td class="charges-number" data-head={say('office.charges.heads.characters')}>
                  {figure(characters)}
                </td>
                <td class="charges-number" data-head={say('office.charges.heads.cost')}>
                  {costWords(cost)}
                </td>
              </tr>
            )),
            <Total key={engine} label={say('office.charges.total', { engine })} sum={sumOf(charges)} />,
          ])}
          <Total label={say('office.charges.all')} sum={sumOf(charges)} />
        </Table>
        <Prices prices={prices} />
      </>
    )}
  </section>
)

const Total = ({ label, sum }: { label: string; sum: Sum }) => (
  <tr class="charges-row charges-total">
    <th scope="row" colSpan={3}>
      {label}
    </th>
    <td class="charges-number" data-head={say('office.charges.heads.characters')}>
      {figure(sum.characters)}
    </td>
    <td class="charges-number" data-head={say('office.charges.heads.cost')}>
      {sum.costs.map(({ amount, currency }) => money(amount, currency)).join(' + ')}
      {sum.unpriced > 0 && (
        <span class="charges-unpriced">
          {sum.costs.length > 0
            ? say('office.charges.unpriced', { count: sum.unpriced, number: figure(sum.unpriced) })
            : say('office.charges.unknown')}
        </span>
      )}
    </td>
  </tr>
)

const costWords = (cost: Cost | null): string =>
  cost === null ? say('office.charges.unknown') : money(Number(cost.amount), cost.currency)

const Prices = ({ prices }: Pick<OperationsReply, 'prices'>) => (
  <ul class="charges-prices">
    {prices.map(({ engine, perMillion, currency, url, asOf }) => (
      <li key={engine}>
        {say('office.charges.price', { engine, price: money(perMillion, currency), day: dayName(asOf) })}{' '}
        <a href={url} target="_blank" rel="noreferrer">
          {say('office.charges.list')} ↗
        </a>
      </li>
    ))}
    <li>{say('office.charges.others')}</li>
  </ul>
)
