import { effect } from '@preact/signals'
import type { z } from 'zod'
import type { termListSchema } from '../../../api/schemas/knowledge.ts'
import type { ShelvedFinding } from '../../../model/finding.ts'
import type { Language } from '../../../model/language.ts'
import type { Concept } from '../../../model/term.ts'
import { toTagged } from '../../../text/marks.ts'
import { ask, Unreachable } from '../../ask.ts'
import { hearEvents } from '../../live.ts'
import { learn, say, spoken } from '../../voice.ts'
import type { Finding, View } from '../bench.ts'
import { hearBeside, tellBeside } from './beside.ts'
import { exhibitOf } from './exhibit.ts'
import { BY_SERVER, type Findings } from './inquiry.ts'
import { contentOf } from './reading.ts'

/** The checks at work beside the page, over one translation. */
export interface Inspector {
  /** The translation as it stands. What was typed, and told before, stays over it. */
  know(view: View): void
  /** What stands in a segment now; `undefined`: what the view has. */
  inspect(segment: string, tagged: string | undefined): void
  stop(): void
}

/** Those of this page are numbered: what is found for one that has stopped is nobody's. */
let made = 0

type Tell = (findings: ReadonlyMap<string, readonly Finding[]>) => void

/**
 * Runs the checks of the server in a worker of this browser, over what is typed. `tell` hears, after each pause, of the
 * segments whose findings are others than before: first of all of them. It says nothing before the terms are known.
 */
export const inspector = ({ slug, target }: { slug: string; target: Language }, tell: Tell): Inspector => {
  const number = ++made
  const typed = new Map<string, string>()
  let view: View | undefined
  let concepts: readonly Concept[] | undefined
  let known = new Map<string, string>()
  let last: Findings | undefined
  const begin = () => {
    if (view && concepts)
      tellBeside({ type: 'know', inspector: number, exhibit: exhibitOf(view, typed, concepts, new Date()) })
  }
  const retell = () => {
    if (!last || !view) return
    const now = new Map(
      view.segments.map(({ id, findings }) => {
        const servers = findings.filter(({ check }) => BY_SERVER.has(check)).map(spokenAnew)
        return [id, [...(last?.get(id) ?? []).map(spokenOf), ...servers]]
      }),
    )
    const told = new Map([...now].map(([id, findings]) => [id, JSON.stringify(findings)]))
    const others = new Map([...now].filter(([id]) => told.get(id) !== known.get(id)))
    known = told
    if (others.size > 0) tell(others)
  }
  const learnTerms = async () => {
    await learn('findings')
    try {
      const list = await ask<z.output<typeof termListSchema>>(
        'GET',
        `/api/articles/${encodeURIComponent(slug)}/translations/${target}/terms`,
      )
      concepts = list.concepts as unknown as readonly Concept[]
      begin()
    } catch (thrown) {
      // the next view asks anew; until then the findings of the server stand
      if (!(thrown instanceof Unreachable)) throw thrown
    }
  }
  void learnTerms()
  const stops = [
    hearBeside(({ inspector, findings }) => {
      if (inspector !== number) return
      last = findings
      retell()
    }),
    hearEvents(['concept_changed', 'concept_removed', 'concepts_learned'], () => void learnTerms()),
    effect(() => {
      if (spoken.value) retell()
    }),
  ]
  return {
    know(next) {
      view = next
      if (concepts) begin()
      else void learnTerms()
    },
    inspect(segment, tagged) {
      const row = view?.segments.find(({ id }) => id === segment)
      if (tagged === undefined) typed.delete(segment)
      else typed.set(segment, tagged)
      if (!row || !concepts) return
      const standing = row.target.state === 'initial' ? [] : row.target.text.content
      const content = tagged === undefined ? standing : contentOf(tagged, row.source.content)
      tellBeside({ type: 'change', segment, content })
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

/** A finding as the API tells it, in the language that is spoken. */
const spokenOf = ({ check, key, severity, params, at, fix }: ShelvedFinding): Finding => ({
  check,
  key,
  severity,
  message: say(`findings.${check}.${key}`, params),
  params,
  at: at ?? null,
  fix: fix ? { content: fix, tagged: toTagged(fix) } : null,
})

const spokenAnew = (finding: Finding): Finding => ({
  ...finding,
  message: say(`findings.${finding.check}.${finding.key}`, finding.params),
})
