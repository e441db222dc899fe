import { say } from '../../voice.ts'

const STATES = [
  ['progress-good', 'final'],
  ['progress-accent', 'reviewed'],
  ['progress-warm', 'translated'],
  ['progress-plain', 'initial'],
] as const

/** How to read the board, for who sees it for the first time. */
export const Legend = () => (
  <details class="legend">
    <summary>{say('desk.legend.title')}</summary>
    <div class="legend-text">
      <p>{say('desk.legend.way')}</p>
      <ul class="legend-states">
        {STATES.map(([tone, state]) => (
          <li key={state}>
            <span class={`legend-sign ${tone}`} /> {say(`desk.legend.${state}`)}
          </li>
        ))}
      </ul>
    </div>
  </details>
)
