import type { Colleague } from '../../../api/schemas/people.ts'
import { ENDONYM } from '../../../model/language.ts'
import { me } from '../../me.ts'
import { Badge } from '../../parts/badge.tsx'
import { Table } from '../../parts/table.tsx'
import { say } from '../../voice.ts'
import { rightsByRole } from './rights.ts'

/** The list with the window of a person over it. */
export const personAddress = (handle: string): string => `/people?person=${handle}`

/** Everybody with what they may do. */
export const PeopleTable = ({ people, mayChange }: { people: readonly Colleague[]; mayChange: boolean }) => (
  <Table
    caption={say('desk.rooms.people')}
    heads={['name', 'handle', 'language', 'rights'].map((head) => say(`office.people.${head}`))}
  >
    {people.map((person) => {
      const { handle, name, language, disabled, rights } = person
      return (
        <tr key={handle}>
          <th scope="row">
            {mayChange ? (
              <a class="people-name" href={personAddress(handle)}>
                {name}
              </a>
            ) : (
              <span class="people-name">{name}</span>
            )}{' '}
            {handle === me.value?.handle && <Badge>{say('office.people.me')}</Badge>}
            {disabled && <Badge tone="bad">{say('office.people.disabled')}</Badge>}
          </th>
          <td class="people-handle">@{handle}</td>
          <td data-head={say('office.people.language')}>
            <span lang={language}>{ENDONYM[language]}</span>
          </td>
          <td data-head={say('office.people.rights')}>
            <ul class="people-rights">
              {rightsByRole(rights).map(({ role, languages }) => (
                <li key={role}>
                  {say(`office.roles.${role}`)}:{' '}
                  <span class="people-languages">
                    {languages === null
                      ? say('office.people.all_languages')
                      : languages.map((one) => say(`desk.names.${one}`)).join(', ')}
                  </span>
                </li>
              ))}
              {rights.length === 0 && <li class="people-languages">{say('office.people.reads')}</li>}
            </ul>
          </td>
        </tr>
      )
    })}
  </Table>
)
