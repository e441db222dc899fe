import { jobsEnd } from './queue/ends.ts'
import { jobsOutliveProcesses } from './queue/processes.ts'
import { makeStage } from './queue/stage.ts'
import { jobsKeepTime } from './queue/times.ts'

/** What every backend of the queue must do. `redis` answers the address of one that is running, or nothing. */
export const queueContract = (redis: () => string | undefined): void => {
  const stage = makeStage(redis)
  jobsEnd(stage)
  jobsKeepTime(stage)
  jobsOutliveProcesses(stage)
}
