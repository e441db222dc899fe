import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const describe = async () => (await door.app.inject('/openapi.json')).json()

/** Every route of the app as fastify's own listing has it, in the description's spelling; HEAD goes with GET. */
const mounted = async (): Promise<readonly string[]> => {
  await door.app.ready()
  const path: string[] = []
  return door.app
    .printRoutes()
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', segment = '', methods = ''] = /^([\s│]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
      path.length = indent.length / 4
      path.push(segment)
      const whole = path
        .join('')
        .replace(/:(\w+)/g, '{$1}')
        .replace('*', '{path}')
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method} ${whole}`)
    })
    .toSorted()
}

test('the description is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(await describe())
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('the description holds every route of the app and no other', async () => {
  const { paths } = await describe()
  const described = Object.entries(paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const routes = await mounted()
  expect(routes).toContain('PATCH /api/articles/{slug}/translations/{language}/segments')
  expect(described.toSorted()).toEqual(routes)
})

test('every shape that is referred to is there', async () => {
  const description = await describe()
  const references = JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
  const names = new Set([...references].map(([, name]) => name))
  expect(names.size).toBeGreaterThan(20)
  for (const name of names) expect(description.components.schemas).toHaveProperty(name as string)
})

test('what is open to nobody in particular says so, everything else names its security', async () => {
  const { paths } = await describe()
  expect(paths['/api/health'].get.security).toEqual([])
  expect(paths['/api/articles'].get.security).toEqual([{ bearer: [] }, { session: [] }])
})

test('parameters and bodies are described as they are taken', async () => {
  const { paths } = await describe()
  const { post } = paths['/api/articles']
  expect(Object.keys(post.requestBody.content)).toEqual(['application/json', 'text/markdown'])
  expect(post.parameters).toContainEqual(expect.objectContaining({ name: 'languages', in: 'query', required: false }))
  const { patch } = paths['/api/articles/{slug}/translations/{language}/segments']
  expect(
    patch.parameters.map(({ name, in: place, required }: { name: string; in: string; required: boolean }) => [
      name,
      place,
      required,
    ]),
  ).toEqual([
    ['slug', 'path', true],
    ['language', 'path', true],
    ['if-match', 'header', false],
  ])
})
