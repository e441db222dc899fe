import './table.css'
import type { ComponentChildren } from 'preact'

interface Props {
  /** Said to those who listen, before the table. */
  readonly caption: string
  readonly heads: readonly string[]
  readonly children: ComponentChildren
}

/** Rows under heads. On narrow screens each cell stands under the other, with its head before it (`data-head`). */
export const Table = ({ caption, heads, children }: Props) => (
  <table class="table">
    <caption class="spoken">{caption}</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)
