import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { makeEngine } from '../../src/engines/index.ts'
import { text as content } from '../../src/model/inline.ts'
import { requestFor } from '../contracts/engine.ts'
import { DEEPL_KEY, startDeepL } from './deepl.ts'
import { startLibreTranslate } from './libretranslate.ts'
import type { Loopback } from './loopback.ts'
import { OPENAI_KEY, startOpenAi } from './openai.ts'

let server: Pick<Loopback, 'url' | 'stop'> | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})
const ask = async (path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const init = body === undefined ? {} : { method: 'POST', body: body instanceof URLSearchParams ? body : `${body}` }
  return (await fetch(`${server?.url}${path}`, { ...init, headers })).status
}

describe('the emulators turn down what the services would turn down', () => {
  it('DeepL: another key, English without a country, a young language without its model, a body too large', async () => {
    server = await startDeepL()
    const authorization = `DeepL-Auth-Key ${DEEPL_KEY}`
    const translate = (fields: Readonly<Record<string, string>>) =>
      ask('/v2/translate', new URLSearchParams({ text: 'a', source_lang: 'ru', ...fields }), { authorization })
    expect(await ask('/v2/usage')).toBe(403)
    expect(await translate({ target_lang: 'en' })).toBe(400)
    expect(await translate({ target_lang: 'kk' })).toBe(400)
    expect(await translate({ target_lang: 'kk', model_type: 'quality_optimized' })).toBe(200)
    expect(await translate({ target_lang: 'en-US', glossary_id: 'none' })).toBe(404)
    expect(await translate({ target_lang: 'en-US', text: 'a'.repeat(131_072) })).toBe(413)
  })

  it('OpenAI: another key, another model, a reply in any shape', async () => {
    server = await startOpenAi()
    const headers = { authorization: `Bearer ${OPENAI_KEY}` }
    expect(await ask('/v1/models')).toBe(401)
    expect(await ask('/v1/models', undefined, headers)).toBe(200)
    expect(await ask('/v1/chat/completions', '{"model":"emulated-model","messages":[]}', headers)).toBe(400)
  })

  it('LibreTranslate: a language it has not, a format it has not, a text too long', async () => {
    server = await startLibreTranslate()
    const translate = (fields: object) =>
      ask('/translate', JSON.stringify({ q: 'a', source: 'en', target: 'ru', ...fields }))
    expect(await translate({})).toBe(200)
    expect(await translate({ target: 'kk' })).toBe(400)
    expect(await translate({ format: 'xml' })).toBe(400)
    expect(await translate({ q: 'a'.repeat(5_001) })).toBe(400)
  })
})

it.each(['deepl', 'openai', 'libretranslate'])(
  '%s starts from the command line and prints an environment in which its engine works',
  { timeout: 20_000 },
  async (id) => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url))
    const child = spawn(process.execPath, [main, '--port', '0', '--engine', id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      let printed = ''
      for await (const chunk of child.stdout) {
        printed += chunk
        if (printed.includes('Ctrl+C')) break
      }
      const environment = Object.fromEntries([...printed.matchAll(/^export (\w+)=(.*)$/gm)].map(([, ...one]) => one))
      const { engines } = readConfig(environment)
      expect(engines.map((engine) => engine.id)).toEqual([id])
      const [choice] = engines
      const request = requestFor({ source: 'en', target: 'ru' }, [content('The port is open.')])
      expect(choice && (await makeEngine(choice).suggest(request, AbortSignal.timeout(10_000)))).toHaveLength(1)
    } finally {
      child.kill('SIGINT')
      await once(child, 'exit')
    }
  },
)

it('an engine that cannot be emulated is named with those that can', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, '--port', '0', '--engine', 'pseudo'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  expect(await text(child.stderr)).toContain('found "pseudo", expected amazon-translate, deepl')
})
