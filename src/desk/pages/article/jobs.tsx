import type { z } from 'zod'
import type { jobListSchema } from '../../../api/schemas/work.ts'
import { ask } from '../../ask.ts'
import { useActing } from '../../parts/acting.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { useAgain } from '../../reply-again.ts'
import { say } from '../../voice.ts'

/** Work on this article that failed, why, and to have it done again. Nothing while nothing failed. */
export const Jobs = ({ slug, turn, onDone }: { slug: string; turn: number; onDone: () => Promise<void> }) => {
  const { busy, thrown, act } = useActing()
  const jobs = useAgain<z.output<typeof jobListSchema>>(`/api/jobs?state=failed&article=${slug}`, turn)?.jobs ?? []
  if (jobs.length === 0) return null
  return (
    <section class="jobs" aria-labelledby="jobs">
      <h2 id="jobs">{say('desk.article.failed')}</h2>
      <ul class="jobs-list">
        {jobs.map(({ key, kind, why }) => (
          <li key={key} class="job">
            <div>
              <p>{say(`desk.article.kinds.${kind}`)}</p>
              <p class="mishap">{why}</p>
            </div>
            <Button
              disabled={busy.value}
              onClick={() => act(() => ask('POST', `/api/jobs/${encodeURIComponent(key)}/again`).then(onDone))}
            >
              {say('desk.article.again')}
            </Button>
          </li>
        ))}
      </ul>
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
    </section>
  )
}
