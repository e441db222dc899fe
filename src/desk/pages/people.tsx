import './people/people.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { z } from 'zod'
import type { Colleague, peopleSchema } from '../../api/schemas/people.ts'
import { hearEvents } from '../live.ts'
import { isAdministrator } from '../me.ts'
import { Button } from '../parts/button.tsx'
import { Trouble } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useReply } from '../reply.ts'
import { learn, say } from '../voice.ts'
import { AddWindow } from './people/add-window.tsx'
import { PeopleTable, personAddress } from './people/people-table.tsx'
import { PersonWindow } from './people/person-window.tsx'

await learn('office')

type Everybody = z.output<typeof peopleSchema>

/** Who is who, and who may do what; administrators change it. */
const People = () => {
  const { answer, again } = useReply<Everybody>('/api/people')
  const { query, route } = useLocation()
  const adding = useSignal(false)
  useEffect(() => hearEvents(['person_added', 'person_changed'], () => void again()), [again])
  const people = answer.value.type === 'here' ? answer.value.reply.people : []
  const person = people.find(({ handle }) => handle === query.person && isAdministrator.value)
  return (
    <Page
      title={say('desk.rooms.people')}
      acts={
        isAdministrator.value && (
          <Button weight="main" onClick={() => (adding.value = true)}>
            {say('office.people.add')}
          </Button>
        )
      }
    >
      {answer.value.type === 'waiting' && <Waiting />}
      {answer.value.type === 'failed' && <Trouble thrown={answer.value.thrown} />}
      {people.length > 0 && <PeopleTable people={inOrder(people)} mayChange={isAdministrator.value} />}
      {person && (
        <PersonWindow key={person.handle} person={person} onClose={() => route('/people')} onChanged={again} />
      )}
      {adding.value && (
        <AddWindow
          onClose={() => (adding.value = false)}
          onAdded={async ({ handle }) => {
            await again()
            adding.value = false
            route(personAddress(handle))
          }}
        />
      )}
    </Page>
  )
}
export default People

/** By name; those who are out stand last. */
const inOrder = (people: readonly Colleague[]): readonly Colleague[] =>
  people.toSorted((one, other) => Number(one.disabled) - Number(other.disabled) || one.name.localeCompare(other.name))
