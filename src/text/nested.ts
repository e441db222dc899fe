/** A sentence to stand inside another: the full stop is the outer one's, an ellipsis stays. */
export const nested = (sentence: string): string => sentence.replace(/(?<!\.)\.$/, '')
