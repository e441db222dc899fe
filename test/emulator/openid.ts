import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { type Answer, type Call, loopback } from './loopback.ts'

/** Who signs in at the provider, or what goes wrong there. */
export interface Script {
  readonly claims?: Readonly<Record<string, unknown>>
  /** Of the ID token. */
  readonly change?: Readonly<Record<string, unknown>>
  /** Signs with a key that it does not publish. */
  readonly forged?: boolean
  /** What `/userinfo` adds to the subject. */
  readonly userinfo?: Readonly<Record<string, unknown>>
}

const CLIENT = 'terjiman'
const SECRET = 'a secret of the client'

/** An OpenID provider on the loopback interface: discovery, authorization, token, keys, user info (OpenID Connect Core 1.0). */
export const startProvider = async () => {
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
  const [own, foreign] = [pair(), pair()]
  const codes = new Map<string, { readonly nonce: string; readonly challenge: string; readonly back: string }>()
  let script: Script = {}

  const sign = (claims: object): string => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const body = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${part(claims)}`
    const { privateKey } = script.forged ? foreign : own
    return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`
  }

  const token = ({ headers, body }: Call): Answer => {
    const form = new URLSearchParams(body)
    const [scheme, basic = ''] = headers.authorization?.split(' ') ?? []
    const given =
      scheme === 'Basic'
        ? Buffer.from(basic, 'base64')
            .toString()
            .split(':')
            .map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
        : [form.get('client_id'), form.get('client_secret')]
    if (given[0] !== CLIENT || given[1] !== SECRET) return { status: 401, body: { error: 'invalid_client' } }
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || code.challenge !== challenge || code.back !== form.get('redirect_uri'))
      return { status: 400, body: { error: 'invalid_grant' } }
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: provider.url, aud: CLIENT, sub: 'subject', iat: now, exp: now + 300, nonce: code.nonce }
    const idToken = sign({ ...claims, ...script.claims, ...script.change })
    return { body: { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken } }
  }

  const provider = await loopback((call) => {
    switch (call.route) {
      case 'GET /.well-known/openid-configuration':
        return {
          body: {
            issuer: provider.url,
            authorization_endpoint: `${provider.url}/authorize`,
            token_endpoint: `${provider.url}/token`,
            jwks_uri: `${provider.url}/keys`,
            userinfo_endpoint: `${provider.url}/userinfo`,
            response_types_supported: ['code'],
            subject_types_supported: ['public'],
            id_token_signing_alg_values_supported: ['RS256'],
            code_challenge_methods_supported: ['S256'],
          },
        }
      case 'GET /keys':
        return {
          body: { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
        }
      case 'POST /token':
        return token(call)
      case 'GET /userinfo':
        return { body: { sub: 'subject', ...script.userinfo } }
      default:
        return { status: 404, body: {} }
    }
  })

  return {
    ...provider,
    settings: { issuer: provider.url, clientId: CLIENT, clientSecret: SECRET },
    /** From now on. */
    says: (next: Script): void => {
      script = next
    },
    /** What a person does who is sent to that address: consents, and is sent back to the address that this answers. */
    consent: (address: string): string => {
      const { searchParams: asked, origin, pathname } = new URL(address)
      if (`${origin}${pathname}` !== `${provider.url}/authorize`) throw new Error(`not ours: ${address}`)
      for (const [name, value] of Object.entries({
        client_id: CLIENT,
        response_type: 'code',
        code_challenge_method: 'S256',
      }))
        if (asked.get(name) !== value) throw new Error(`${name} is ${asked.get(name)}`)
      const back = asked.get('redirect_uri') ?? ''
      const code = randomUUID()
      codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', back })
      return `${back}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
  }
}
