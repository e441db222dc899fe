import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/literata/wght.css'
import '@fontsource-variable/literata/wght-italic.css'
import './style/tokens.css'
import './style/base.css'
import { render } from 'preact'
import type { Language } from '../model/language.ts'
import { App } from './app.tsx'
import { ask } from './ask.ts'
import { type Me, me } from './me.ts'
import { speak } from './voice.ts'

const root = document.querySelector('#desk') as HTMLElement
const [who] = await Promise.all([ask<Me>('GET', '/api/me'), speak(document.documentElement.lang as Language, 'desk')])
me.value = who
render(<App />, root)
