import { BANDS, PENALTIES } from './match-table.ts'

export type Penalty = keyof typeof PENALTIES
export type Band = keyof typeof BANDS

export const BAND_NAMES = Object.keys(BANDS) as readonly Band[]

/** A score less what its penalties take off; an exact match pays only for those that are for exact ones too. */
export const penalised = (score: number, penalties: readonly Penalty[]): number => {
  const due = penalties.map((name) => PENALTIES[name]).filter(({ exact }) => exact || score < BANDS.exact)
  const points = due.reduce((sum, one) => sum + one.points, 0)
  return Math.max(0, Math.min(score - points, ...due.map(({ most }) => most)))
}

/** The best band that a score reaches; below the lowest, the lowest. */
export const bandOf = (score: number): Band => BAND_NAMES.find((name) => score >= BANDS[name]) ?? 'low'
