/** What something cost, or `null` where no price is known. */
export interface Cost {
  readonly amount: string
  readonly currency: string
}

interface Charged {
  readonly engine: string
  readonly characters: number
  readonly cost: Cost | null
}

/** Characters and money of several charges. Money of different currencies is never added up. */
export interface Sum {
  readonly characters: number
  readonly costs: readonly { readonly currency: string; readonly amount: number }[]
  /** Characters whose price nobody knows. */
  readonly unpriced: number
}

export const sumOf = (charges: readonly Charged[]): Sum => {
  const costs = new Map<string, number>()
  let characters = 0
  let unpriced = 0
  for (const charge of charges) {
    characters += charge.characters
    if (charge.cost === null) unpriced += charge.characters
    else costs.set(charge.cost.currency, (costs.get(charge.cost.currency) ?? 0) + Number(charge.cost.amount))
  }
  return { characters, costs: [...costs].map(([currency, amount]) => ({ currency, amount })), unpriced }
}

export const byEngine = <One extends Charged>(
  charges: readonly One[],
): readonly { readonly engine: string; readonly charges: readonly One[] }[] =>
  [...Map.groupBy(charges, ({ engine }) => engine)].map(([engine, charges]) => ({ engine, charges }))

/** The month and those before it, newest first: `2026-01` → `2026-01`, `2025-12`, … */
export const monthsBefore = (month: string, count: number): readonly string[] => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  )
}

/** In the order in which an article goes through them, and a job through its life. */
export const KINDS = ['extract', 'suggest', 'check', 'publish', 'deliver'] as const
export const STATES = ['waiting', 'handed', 'running', 'done', 'failed', 'cancelled'] as const

interface Counted {
  readonly kind: string
  readonly state: string
  readonly count: number
}

/** How many jobs of that kind are in that state. */
export const countOf = (counts: readonly Counted[], kind: string, state: string): number =>
  counts.find((one) => one.kind === kind && one.state === state)?.count ?? 0
