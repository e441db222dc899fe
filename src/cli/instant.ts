/** `2026-03-02 09:30 UTC` */
export const instant = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
