import type { Finding, Row } from '../../src/desk/workbench/bench.ts'

type Filled = Exclude<Row['target'], { state: 'initial' }>

const text = (value: string): Row['source'] => ({ content: [{ type: 'text', value }], tagged: value })

/** A segment as the API shows it. `target`: what is there; absent: nothing. */
export const row = (
  id: string,
  source: string,
  target?: Partial<Omit<Filled, 'text'>> & { readonly text?: string },
  rest: Partial<Pick<Row, 'unit' | 'change'>> = {},
): Row => ({
  id,
  unit: { id: `unit-${id}`, kind: 'paragraph', name: '' },
  codes: [],
  source: text(source),
  change: null,
  target: target
    ? {
        state: 'translated',
        origin: { type: 'person' },
        by: { type: 'person', person: 'yerlan' },
        at: '2026-01-01T00:00:00Z',
        changed: 1,
        ...target,
        text: text(target.text ?? 'мәтін'),
      }
    : { state: 'initial', changed: 0 },
  suggestions: [],
  findings: [],
  ...rest,
})

export const finding = (check: string, severity: Finding['severity']): Finding => ({
  check,
  key: 'found',
  severity,
  message: check,
  params: {},
  at: null,
  fix: null,
})
