import './masthead.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { isAdministrator, me } from '../me.ts'
import { say } from '../voice.ts'
import { Account } from './account.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Mentions } from './mentions.tsx'

const OPEN = ['/', '/submit', '/termbase', '/names', '/memory', '/people'] as const
const OFFICE = ['/operations'] as const

/** The room that an address lies in: an article and its workbench belong to the board. */
const roomOf = (path: string): string => (path.startsWith('/articles/') ? '/' : `/${path.split('/')[1] ?? ''}`)

/** What stands over every page: the name, the rooms, the language, who is here. */
export const Masthead = () => {
  const { path } = useLocation()
  const open = useSignal(false)
  useEffect(() => {
    open.value = false
  }, [path])
  const rooms = isAdministrator.value ? [...OPEN, ...OFFICE] : OPEN
  return (
    <header class="masthead">
      <a class="masthead-skip" href="#main">
        {say('desk.masthead.skip')}
      </a>
      <a class="masthead-name" href="/">
        Terjiman
      </a>
      <button
        class="masthead-menu"
        type="button"
        aria-expanded={open.value}
        aria-controls="rooms"
        onClick={() => {
          open.value = !open.value
        }}
      >
        {say('desk.masthead.menu')}
      </button>
      <nav id="rooms" class={open.value ? 'masthead-open' : undefined} aria-label={say('desk.rooms.title')}>
        <ul class="masthead-rooms">
          {rooms.map((room) => (
            <li key={room}>
              <a
                href={room}
                class={roomOf(path) === room ? 'masthead-here' : undefined}
                aria-current={path === room ? 'page' : roomOf(path) === room ? 'true' : undefined}
              >
                {say(`desk.rooms.${room.slice(1) || 'board'}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="masthead-end">
        <Mentions />
        <LanguageChoice />
        {me.value && <Account name={me.value.name} />}
      </div>
    </header>
  )
}
