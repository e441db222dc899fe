import './panel.css'
import { effect } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { hearEvents } from '../../live.ts'
import { say } from '../../voice.ts'
import { type Bench, useBench } from '../bench.ts'
import { replies } from './about.ts'
import { Comments } from './comments.tsx'
import { Concordance } from './concordance.tsx'
import { Findings } from './findings.tsx'
import { History } from './history.tsx'
import { articlePath, commentsPath, siblingsPath, termsPath } from './paths.ts'
import { Nothing } from './section.tsx'
import { isShown } from './shown.ts'
import { Siblings } from './siblings.tsx'
import { pathFor, Suggestions } from './suggestions.tsx'
import { Terms } from './terms.tsx'

/** The helpers of the current sentence, one under the other; each asks for its own, and waits for no other. */
export const Panel = () => {
  const bench = useBench()
  const row = bench.row(useSettled(bench.current.value))
  useNews(bench)
  useNext(bench)
  if (!row) return <Nothing>{say('workbench.panel.nothing')}</Nothing>
  return (
    <div class="panel">
      <Findings row={row} />
      <Suggestions row={row} />
      <Terms row={row} />
      <Concordance row={row} />
      <Siblings row={row} />
      <Comments row={row} />
      <History row={row} />
    </div>
  )
}

/** The sentence one is at, once the text shows it: the helpers keep nobody waiting. */
const useSettled = (current: string): string => {
  const [settled, settle] = useState(current)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => settle(current))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [current])
  return settled
}

/** What happens elsewhere makes what was asked before out of date. */
const useNews = (bench: Bench): void => {
  useEffect(() => {
    const { slug } = bench
    const stops = [
      hearEvents(['commented'], ({ article }) => {
        if (article === slug) replies.renew((path) => path === commentsPath(bench))
      }),
      hearEvents(
        ['drafted', 'edited', 'reviewed', 'sent_back', 'signed_off', 'published', 'held', 'killed', 'extracted'],
        ({ article }) => article === slug && renewTexts(bench),
      ),
      hearEvents(['resegmented'], ({ article, language }) => {
        if (article === slug && language !== bench.target) renewTexts(bench)
      }),
      followCuts(bench),
      hearEvents(['concept_changed', 'concept_removed', 'concepts_learned', 'extracted'], () =>
        replies.renew((path) => path === termsPath(bench)),
      ),
      hearEvents(['memory_corrected', 'memory_removed', 'signed_off'], () =>
        replies.renew((path) => path.startsWith('/api/memory')),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [bench])
}

const renewTexts = (bench: Bench): void => {
  const own = `${articlePath(bench)}/`
  replies.renew((path) => path.startsWith(own) && path !== commentsPath(bench) && path !== termsPath(bench))
}

/** Long enough for the helpers to have turned to the segments that there are now. */
const TURNED_MS = 500

/** When the translation itself is cut otherwise: not before, or what is gone would be asked for. */
const followCuts = (bench: Bench): (() => void) => {
  let turned: ReturnType<typeof setTimeout> | undefined
  const first = bench.order.peek()
  const end = effect(() => {
    clearTimeout(turned)
    if (bench.order.value !== first) turned = setTimeout(() => renewTexts(bench), TURNED_MS)
  })
  return () => {
    clearTimeout(turned)
    end()
  }
}

/** Long enough for what the current sentence needs to have been asked. */
const REST_MS = 300

/** Asks for the next sentence what it will be asked for, while one is at this. */
const useNext = (bench: Bench): void => {
  const current = bench.current.value
  useEffect(() => {
    const timer = setTimeout(() => {
      const order = bench.order.peek()
      const next = bench.row(order[order.indexOf(current) + 1] ?? '')
      if (!next) return
      replies.ahead(pathFor(bench, next))
      if (isShown('siblings')) replies.ahead(siblingsPath(bench, next.id))
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [bench, current])
}
