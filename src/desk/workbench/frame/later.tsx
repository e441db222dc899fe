import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'

/** A part that is fetched when it is first shown; until then there is nothing in its place, and nothing waits for it. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let loaded: ComponentType<Props> | undefined
  const Later = (props: Props) => {
    const [Part, setPart] = useState(() => loaded)
    const [isMissing, setMissing] = useState(false)
    useEffect(() => {
      if (Part) return
      load().then(
        (part) => {
          loaded = part
          setPart(() => part)
        },
        // another build has taken the place of the one that this page was made of
        () => setMissing(true),
      )
    }, [])
    if (isMissing)
      return (
        <Notice tone="warm">
          {say('workbench.bench.renewed')}{' '}
          <Button onClick={() => location.reload()}>{say('workbench.bench.reload')}</Button>
        </Notice>
      )
    return Part ? <Part {...props} /> : null
  }
  return Later
}
