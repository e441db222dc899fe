import { type Right, ROLES, type Role } from '../../../model/actor.ts'
import { LANGUAGES, type Language } from '../../../model/language.ts'
import { say } from '../../voice.ts'
import { holds, withRight } from './rights.ts'

/** What a person may do, role by language. Administrators are so for everything. */
export const RightsMatrix = ({
  rights,
  onChange,
}: {
  rights: readonly Right[]
  onChange: (rights: readonly Right[]) => void
}) => (
  <div class="rights">
    <table>
      <caption class="rights-caption">{say('office.people.rights')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('office.people.all')}</th>
          {LANGUAGES.map((language) => (
            <th key={language} scope="col">
              <abbr title={say(`desk.names.${language}`)}>{language}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROLES.map((role) => (
          <tr key={role}>
            <th scope="row">
              {say(`office.roles.${role}`)}
              <span class="rights-hint">{say(`office.roles_hints.${role}`)}</span>
            </th>
            {[null, ...LANGUAGES].map((language) => (
              <td key={language}>
                {(role !== 'administrator' || language === null || holds(rights, role, language)) && (
                  <label class="rights-tick">
                    <span class="spoken">{named(role, language)}</span>
                    <input
                      type="checkbox"
                      checked={holds(rights, role, language) || holds(rights, role, null)}
                      disabled={language !== null && holds(rights, role, null)}
                      onChange={({ currentTarget }) =>
                        onChange(withRight(rights, role, language, currentTarget.checked))
                      }
                    />
                  </label>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const named = (role: Role, language: Language | null): string =>
  `${say(`office.roles.${role}`)}: ${language === null ? say('office.people.all_languages') : say(`desk.names.${language}`)}`
