import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { linkSchema } from '../../../api/schemas/people.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Secret } from '../../parts/secret.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'

type Link = z.output<typeof linkSchema>

/** A link with which the person comes in once. */
export const Entrance = ({ handle }: { handle: string }) => {
  const link = useSignal<Link | undefined>(undefined)
  const thrown = useSignal<unknown>(undefined)
  const make = async () => {
    thrown.value = undefined
    try {
      link.value = await ask<Link>('POST', `/api/people/${handle}/link`)
    } catch (error) {
      thrown.value = error
    }
  }
  return (
    <section class="person-section">
      <h3>{say('office.people.link')}</h3>
      <p class="person-hint">{say('office.people.link_text')}</p>
      {link.value && (
        <>
          <Secret label={say('office.people.link')} value={link.value.link} />
          <p class="person-hint">
            {say('office.people.once')} {say('office.people.until')} <Time at={link.value.until} />
          </p>
        </>
      )}
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
      <div>
        <Button onClick={make}>{say('office.people.make_link')}</Button>
      </div>
    </section>
  )
}
