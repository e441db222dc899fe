import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const CONCEPTS = 'concept,language,term,status,type,note\nport,en,port,preferred,noun,\nport,kk,айлақ,preferred,noun,\n'
const MEMORY = 'source_language,target_language,source,target\nen,kk,The port is open.,Айлақ ашық.\n'

const bring = (what: 'concepts' | 'memory', body: string | Buffer, handle: Handle = 'nigar', type = 'text/csv') =>
  ask(door.app, 'POST', `/api/${what}/import?from=terms.csv`, { token: door.token[handle], body, type })

describe('concepts', () => {
  test('are imported and listed', async () => {
    const answer = await bring('concepts', CONCEPTS)
    expect([answer.status, answer.body]).toEqual([200, { count: 1, notices: [] }])
    const { body } = await ask(door.app, 'GET', '/api/concepts', { token: door.token.yerlan })
    const [{ terms }] = body.concepts
    expect(terms.map(({ text }: { text: string }) => text).toSorted()).toEqual(['port', 'айлақ'])
  })

  test('that cannot all be found are taken, and what is odd about them is told', async () => {
    const { status, body } = await bring('concepts', `${CONCEPTS}oil,en,oil,preferred,noun,\n`)
    expect([status, body.count]).toEqual([200, 2])
    expect(body.notices).toMatchObject([{ place: { line: 4 }, key: 'csv.too_short' }])
    expect(body.notices[0].message).toContain('oil')
  })

  test('of a broken file are refused with every problem told in its place', async () => {
    const answer = await bring('concepts', `${CONCEPTS}port,de,Hafen,preferred,noun,\nport,fr,port,preferred,noun,\n`)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'import.refused'])
    const { place, data, message } = answer.body.fault
    expect(place.line).toBe(4)
    expect(data.problems).toHaveLength(2)
    expect(message).toContain(data.problems[0].message)
  })
})

describe('the memory', () => {
  test('is imported, counted and asked', async () => {
    expect((await bring('memory', MEMORY)).body).toEqual({ count: 1 })
    const text = encodeURIComponent('The port is open.')
    const { body } = await ask(door.app, 'GET', `/api/memory?source=en&target=kk&text=${text}`, {
      token: door.token.yerlan,
    })
    expect(body).toMatchObject({
      count: 1,
      matches: [{ target: { tagged: 'Айлақ ашық.' }, score: 100, from: 'terms.csv' }],
    })
    const other = await ask(door.app, 'GET', '/api/memory?source=en&target=kk&text=Nothing', {
      token: door.token.yerlan,
    })
    expect(other.body.matches).toEqual([])
  })

  test('tells what resembles a sentence where nothing is the same, by how much, and what it was for', async () => {
    await bring('memory', `${MEMORY}en,kk,The fund received 20 ships.,Қор 20 кеме алды.\n`)
    const asked = async (sentence: string) => {
      const address = `/api/memory?source=en&target=kk&text=${encodeURIComponent(sentence)}`
      return (await ask(door.app, 'GET', address, { token: door.token.yerlan })).body.matches
    }
    expect(await asked('The port is closed.')).toMatchObject([
      { source: { tagged: 'The port is open.' }, target: { tagged: 'Айлақ ашық.' }, score: 76, band: 'medium' },
    ])
    expect(await asked('The fund received 25 ships.')).toMatchObject([
      {
        source: { tagged: 'The fund received 20 ships.' },
        target: { tagged: 'Қор 25 кеме алды.' },
        score: 99,
        band: 'repaired',
      },
    ])
  })

  test('is searched for words in any form', async () => {
    await bring('memory', MEMORY)
    const search = (query: string) =>
      ask(door.app, 'GET', `/api/memory/search?source=en&target=kk&${query}`, { token: door.token.yerlan })
    expect((await search('words=ports%20open')).body.matches).toMatchObject([
      { source: { tagged: 'The port is open.' }, target: { tagged: 'Айлақ ашық.' }, from: 'terms.csv' },
    ])
    expect((await search('words=harbour')).body).toEqual({ matches: [] })
    expect((await search('words=')).status).toBe(400)
    expect((await search('words=port&limit=0')).status).toBe(400)
  })

  test('is not asked without a sentence', async () => {
    const answer = await ask(door.app, 'GET', '/api/memory?source=en&target=kk', { token: door.token.yerlan })
    expect([answer.status, answer.body.fault.params.at]).toEqual([400, 'query text'])
  })
})

describe.each(['concepts', 'memory'] as const)('an import of %s', (what) => {
  const file = what === 'concepts' ? CONCEPTS : MEMORY

  test('takes an administrator', async () => {
    const answer = await bring(what, file, 'zhanar')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'rights.missing'])
    expect(answer.body.fault.params).toMatchObject({ role: 'administrator', able: 'nigar' })
  })

  test('takes a file of a format on the shelf', async () => {
    const answer = await bring(what, file, 'nigar', 'text/plain')
    expect([answer.status, answer.body.fault.params]).toMatchObject([
      400,
      { found: 'text/plain', expected: 'text/csv' },
    ])
  })

  test('takes UTF-8', async () => {
    const answer = await bring(what, Buffer.from([...Buffer.from(file), 0xc3]))
    expect([answer.status, codeOf(answer)]).toEqual([400, 'document.not_utf8'])
    expect(answer.body.fault.params.offset).toBe(Buffer.byteLength(file))
  })

  test('has a limit', async () => {
    const answer = await bring(what, `${file}${'x'.repeat(16 * 1024 * 1024)}`)
    expect([answer.status, codeOf(answer)]).toEqual([413, 'request.unfit'])
  })
})
