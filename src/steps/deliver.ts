import type { Artifact } from '../channel.ts'
import type { Line } from '../job.ts'
import type { Outlet } from '../outlet.ts'
import { done, type Step } from '../step.ts'
import { digest } from '../text/digest.ts'

/**
 * Makes what readers find in one channel and language equal to what the database says is live.
 * It looks at the state and not at the event, so it may run late, twice or out of order.
 */
export const deliver: Step<Line['deliver']> = async ({ channel: id, language }, ports, signal) => {
  const { store, channels, outlet, voice, origin } = ports
  const channel = channels.find((one) => one.id === id)
  if (!channel) return { type: 'cancel', why: `channel ${id} is gone` }
  await store.deliveries.exclusively(id, language, async () => {
    const { live, killed } = await store.editions.shelf(language)
    const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
      voice.say(language, `channels.${key}`, params)
    const artifacts = channel.render({ language, editions: live, killed, origin }, say)
    const wanted = new Map(artifacts.map((artifact) => [artifact.path, digest(artifact.body)]))
    const ours = await store.deliveries.artifacts(id, language)
    // Named as ours before they are written: a crash between the two must not leave a file nobody owns.
    await store.deliveries.record(id, language, new Map([...ours, ...wanted]), ports.now())
    for (const artifact of artifacts) {
      signal.throwIfAborted()
      await putIfChanged(outlet, artifact, wanted.get(artifact.path))
    }
    for (const path of ours.keys()) if (!wanted.has(path)) await outlet.remove(path)
    await store.deliveries.record(id, language, wanted, ports.now())
  })
  return done()
}

const putIfChanged = async (outlet: Outlet, artifact: Artifact, wanted: string | undefined): Promise<void> => {
  if ((await outlet.digest(artifact.path)) !== wanted) await outlet.put(artifact)
}
