/** What an engine's maker asks for. */
export interface Price {
  readonly engine: string
  /** In the currency's main unit, for a million characters sent. */
  readonly perMillion: number
  /** ISO 4217. */
  readonly currency: string
  /** Where it is published, and the day on which it was looked up, `YYYY-MM-DD`. */
  readonly url: string
  readonly asOf: string
}

/** Prices that are by the character and the same for everybody. Of other engines nothing is said: contracts differ. */
export const PRICES: readonly Price[] = [
  {
    engine: 'amazon-translate',
    perMillion: 15,
    currency: 'USD',
    url: 'https://aws.amazon.com/translate/pricing/',
    asOf: '2026-11-23',
  },
]

export interface Cost {
  /** A decimal number with four places. */
  readonly amount: string
  readonly currency: string
}

/** What so many characters cost by the list, without free quotas and rebates; `null`: no price is known. */
export const costOf = (engine: string, characters: number): Cost | null => {
  const price = PRICES.find((one) => one.engine === engine)
  return price ? { amount: ((characters * price.perMillion) / 1_000_000).toFixed(4), currency: price.currency } : null
}
