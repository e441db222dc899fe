import './preview.css'
import { effect, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { PreviewReply } from '../../../api/schemas/preview.ts'
import { ask, Refusal } from '../../ask.ts'
import { listening } from '../../live.ts'
import { Button } from '../../parts/button.tsx'
import { Notice, sentenceOf } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import { type Bench, useBench } from '../bench.ts'
import { translationPath } from '../panel/paths.ts'
import { latestOf } from './latest.ts'
import { type Page, pageIn } from './page.ts'

/** A pause in typing after which it is worth while. */
const PAUSE_MS = 500

/** The article as readers would have it, with what is typed; it goes where the cursor goes, and the other way about. */
export const Preview = () => {
  const bench = useBench()
  const place = useRef<HTMLDivElement>(null)
  const thrown = useSignal<unknown>(undefined)
  const known = useSignal(false)
  const unfit = useSignal<readonly string[]>([])
  useEffect(() => {
    if (!place.current) return
    const page = pageIn(place.current, bench.target, (segment) => {
      if (bench.row(segment)) bench.current.value = segment
    })
    const latest = latestOf<readonly Typed[], PreviewReply>(
      PAUSE_MS,
      (texts, stop) => ask('POST', `${translationPath(bench)}/preview`, { body: { texts }, signal: stop }),
      {
        answered(reply) {
          thrown.value = undefined
          known.value = true
          unfit.value = reply.unfit
          page.show(reply)
          mark(page, bench, reply.unfit)
        },
        // what was shown last stays
        failed(reason) {
          thrown.value = reason
        },
      },
    )
    let last = ''
    const stops = [
      effect(() => {
        const texts = typedIn(bench)
        const { etag, revision } = bench.view.value
        // findings come anew too, and change nothing here; a connection that is back is worth another attempt
        const name = JSON.stringify([etag, revision, listening.value, texts])
        if (name !== last) latest.ask(texts)
        last = name
      }),
      effect(() => page.point(bench.current.value)),
    ]
    return () => {
      for (const stop of stops) stop()
      latest.stop()
    }
  }, [bench])
  return (
    <section class="preview" aria-label={say('workbench.preview.title')}>
      {thrown.value !== undefined && <Wrong bench={bench} thrown={thrown.value} isKept={known.value} />}
      {unfit.value.length > 0 && (
        <p class="preview-legend">
          {say('workbench.preview.unfit', { count: unfit.value.length })} <Way bench={bench} segment={unfit.value[0]} />
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <div class="preview-page" ref={place} tabIndex={0} role="document" aria-label={say('workbench.preview.page')} />
      <p class="preview-legend">{say('workbench.preview.legend')}</p>
    </section>
  )
}

interface Typed {
  readonly segment: string
  readonly tagged: string
}

/** What is typed everywhere. It is told again when a text that stands has changed. */
const typedIn = (bench: Bench): readonly Typed[] =>
  bench.view.value.segments.flatMap(({ id }) => {
    const tagged = bench.typed(id)
    return tagged === undefined ? [] : [{ segment: id, tagged }]
  })

/** Says which sentences are still the source's. */
const mark = (page: Page, bench: Bench, unfit: readonly string[]): void => {
  const empty = bench.view
    .peek()
    .segments.filter(({ id, target }) => unfit.includes(id) || (target.state === 'initial' && !bench.typed(id)))
    .map(({ id }) => id)
  page.empty(new Set(empty), bench.source)
  page.point(bench.current.peek())
}

/** Why there is no newer preview, and the way to the sentence that keeps it from being made. */
const Wrong = ({ bench, thrown, isKept }: { bench: Bench; thrown: unknown; isKept: boolean }) => {
  const { segment, unit } = thrown instanceof Refusal ? thrown.fault.params : {}
  const culprit = bench.view.value.segments.find((row) => row.id === segment || row.unit.id === unit)?.id
  return (
    <Notice tone="warm">
      <p>{sentenceOf(thrown)}</p>
      {isKept && <p>{say('workbench.preview.kept')}</p>}
      <Way bench={bench} segment={culprit} />
    </Notice>
  )
}

const Way = ({ bench, segment }: { bench: Bench; segment: string | undefined }) => {
  if (segment === undefined || !bench.row(segment)) return null
  return (
    <Button
      onClick={() => {
        bench.current.value = segment
      }}
    >
      {say('workbench.bench.go_to', { number: bench.order.value.indexOf(segment) + 1 })}
    </Button>
  )
}
