/** How often a property is tried: many times more by `npm run test:long`. */
export const RUNS = Number(process.env.TERJIMAN_TEST_RUNS ?? 200)
