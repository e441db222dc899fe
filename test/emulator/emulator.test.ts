import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ListTerminologiesCommand, TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator } from './server.ts'

const HEADERS = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AWSShineFrontendService_20170701.TranslateText',
  'x-amz-date': '20261123T100000Z',
  authorization: `AWS4-HMAC-SHA256 Credential=key/20261123/eu-central-1/translate/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=${'0'.repeat(64)}`,
  'amz-sdk-invocation-id': '01234567-89ab-cdef-0123-456789abcdef',
  'amz-sdk-request': 'attempt=1; max=2',
}
const BODY = { Text: 'Port 5', SourceLanguageCode: 'en', TargetLanguageCode: 'ru' }

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator({ rate: 1_000, burst: 12_000, unsupported: ['az-kk'] })
})
afterAll(() => emulator.stop())

const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const present = Object.entries({ ...HEADERS, ...headers }).filter(([, value]) => value !== '')
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const reply = await fetch(emulator.url, { method: 'POST', headers: Object.fromEntries(present), body: text })
  const json = (await reply.json()) as Record<string, string>
  return { status: reply.status, id: reply.headers.get('x-amzn-requestid'), type: json.__type, json }
}

describe('the emulator', () => {
  it('answers with letters of the target language and everything else as it was', async () => {
    const Text = 'Run <g id="1">it</g> &amp; <span translate="no">npm ci</span> at 5%'
    const { status, id, json } = await post({ ...BODY, Text })
    expect(status).toBe(200)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(json.TranslatedText).toMatch(
      /^[А-Я][а-яё]{2} <g id="1">[а-яё]{2}<\/g> &amp; <span translate="no">npm ci<\/span> [а-яё]{2} 5%$/,
    )
  })

  it.each([
    ['no operation', 'x-amz-target', 'Translate', 'UnknownOperationException', 404],
    ['another content type', 'content-type', 'application/json', 'InvalidRequestException', 400],
    ['no authorization', 'authorization', '', 'MissingAuthenticationTokenException', 400],
    ['another scheme', 'authorization', 'Bearer abc', 'IncompleteSignatureException', 400],
    [
      'another service',
      'authorization',
      HEADERS.authorization.replace('translate', 's3'),
      'IncompleteSignatureException',
      400,
    ],
    [
      'an unsigned date',
      'authorization',
      HEADERS.authorization.replace(';x-amz-date', ''),
      'IncompleteSignatureException',
      400,
    ],
    ['another date', 'x-amz-date', '20261124T100000Z', 'IncompleteSignatureException', 400],
    ['a digest of something else', 'x-amz-content-sha256', '00', 'IncompleteSignatureException', 400],
    ['no invocation', 'amz-sdk-invocation-id', '', 'IncompleteSignatureException', 400],
    ['no attempt', 'amz-sdk-request', 'max=2', 'IncompleteSignatureException', 400],
  ])('turns down %s', async (_, header, value, type, status) => {
    expect(await post(BODY, { [header]: value })).toMatchObject({ type, status })
  })

  it.each([
    ['a body that is no JSON', '{', 'InvalidRequestException'],
    ['a missing language', { Text: 'a', SourceLanguageCode: 'en' }, 'InvalidParameterValueException'],
    ['the language auto', { ...BODY, SourceLanguageCode: 'auto' }, 'InvalidParameterValueException'],
    ['an unknown language', { ...BODY, TargetLanguageCode: 'kk-Latn' }, 'UnsupportedLanguagePairException'],
    [
      'an unsupported pair',
      { ...BODY, SourceLanguageCode: 'az', TargetLanguageCode: 'kk' },
      'UnsupportedLanguagePairException',
    ],
    ['10,002 bytes in 5,001 letters', { ...BODY, Text: 'ж'.repeat(5_001) }, 'TextSizeLimitExceededException'],
    ['an unknown terminology', { ...BODY, TerminologyNames: ['none'] }, 'ResourceNotFoundException'],
    ['two terminologies', { ...BODY, TerminologyNames: ['a', 'b'] }, 'InvalidParameterValueException'],
  ])('turns down %s', async (_, body, type) => {
    expect((await post(body)).type).toBe(type)
  })

  it('throttles each pair by its bytes', async () => {
    const full = { ...BODY, SourceLanguageCode: 'kk', Text: 'ж'.repeat(4_500) }
    expect((await post(full)).status).toBe(200)
    expect(await post(full)).toMatchObject({ status: 400, type: 'ThrottlingException' })
    expect((await post({ ...full, TargetLanguageCode: 'en' })).status).toBe(200)
  })

  it('keeps only terminologies that Amazon would take', async () => {
    const target = { 'x-amz-target': 'AWSShineFrontendService_20170701.ImportTerminology' }
    const file = (csv: string) => ({
      Name: 'a',
      MergeStrategy: 'OVERWRITE',
      TerminologyData: { File: Buffer.from(csv).toString('base64'), Format: 'CSV' },
    })
    expect((await post(file('en,ru\nOTS,ОТГ\n'), target)).status).toBe(200)
    expect((await post(file('English\nOTS\n'), target)).type).toBe('InvalidParameterValueException')
    expect((await post(file(`en,ru\nA,${'ж'.repeat(101)}\n`), target)).type).toBe('InvalidParameterValueException')
    expect((await post({ ...file('en,ru\n'), Name: 'a b' }, target)).type).toBe('InvalidParameterValueException')
  })
})

it('starts from the command line, serves the SDK, and stops on Ctrl+C', { timeout: 20_000 }, async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    let said = ''
    for await (const chunk of child.stdout) {
      said += chunk
      if (said.includes('Ctrl+C')) break
    }
    const set = new Map([...said.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]))
    const client = new TranslateClient({
      endpoint: set.get('AWS_ENDPOINT_URL_TRANSLATE') ?? '',
      region: set.get('AWS_REGION') ?? '',
      credentials: {
        accessKeyId: set.get('AWS_ACCESS_KEY_ID') ?? '',
        secretAccessKey: set.get('AWS_SECRET_ACCESS_KEY') ?? '',
      },
    })
    const { TranslatedText } = await client.send(new TranslateTextCommand(BODY))
    expect(TranslatedText).toMatch(/^[А-Я][а-яё]{3} 5$/)
    expect((await client.send(new ListTerminologiesCommand({}))).TerminologyPropertiesList).toEqual([])
    client.destroy()
  } finally {
    child.kill('SIGINT')
  }
  expect(await once(child, 'exit')).toEqual([0, null])
})

it.each([[[]], [['--port', 'http']], [['--rate']]])('says how it is used when called with %j', async (args) => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  for await (const chunk of child.stderr) said += chunk
  expect(said).toContain('Usage: npm run emulator')
  expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(1)
})
