import { faultSentence } from './tell.ts'
import type { Terminal } from './terminal.ts'
import { faultOf, isDrafted, type Look, targetsOf } from './wait.ts'

/** Shows how many drafts are ready, and says once why a job has to be tried again: whoever waits knows what for. */
export const followDrafts = (terminal: Terminal): Look => {
  const told = new Set<string>()
  return (standing, open) => {
    for (const job of open) {
      if (!job.why || !('code' in job.why) || told.has(`${job.key} ${job.why.code}`)) continue
      told.add(`${job.key} ${job.why.code}`)
      void terminal.note(`${standing.article.slug}: ${faultSentence(faultOf(job), terminal)}`)
    }
    const targets = targetsOf(standing)
    terminal.progress(`${standing.article.slug}  ${targets.filter(isDrafted).length}/${targets.length}`)
  }
}
