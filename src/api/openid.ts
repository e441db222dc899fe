import * as client from 'openid-client'
import { z } from 'zod'
import { Fault } from '../model/fault.ts'

/** Who confirms people to us (OpenID Connect Core 1.0). */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What a browser keeps for us while its reader is away at the provider. */
export const errandSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where the reader wanted to go. */
  next: z.string(),
})
export type Errand = z.infer<typeof errandSchema>

export interface Claims {
  readonly username: string | undefined
  /** As far as the provider stands for it. */
  readonly email: string | undefined
}

export interface OpenId {
  /** Where to send the reader, who comes back to `back`. Throws `sign_in.openid_unreachable`. */
  begin(back: string, next: string): Promise<{ readonly address: string; readonly errand: Errand }>
  /** Who came back to `here`. Throws `sign_in.openid_refused` for whatever is not in order, `sign_in.openid_unreachable`. */
  end(here: URL, errand: Errand): Promise<Claims>
}

/** Code flow with PKCE, state and nonce; the ID token's signature is checked against the provider's keys. */
export const openId = ({ issuer, clientId, clientSecret }: OpenIdSettings): OpenId => {
  let known: Promise<client.Configuration> | undefined
  /** Asked once; a provider that was away is asked again the next time. */
  const provider = (): Promise<client.Configuration> => {
    known ??= discover(issuer, clientId, clientSecret).catch((thrown: unknown) => {
      known = undefined
      throw thrown
    })
    return known
  }
  return {
    async begin(back, next) {
      const config = await provider().catch(unreachable(issuer))
      const errand = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        next,
      }
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: 'openid profile email',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, errand }
    },

    async end(here, { state, nonce, verifier }) {
      const config = await provider().catch(unreachable(issuer))
      try {
        const tokens = await client.authorizationCodeGrant(config, here, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        const claims = tokens.claims() as client.IDToken
        const own = claimsOf(claims)
        if (own.username !== undefined || own.email !== undefined) return own
        return claimsOf(await client.fetchUserInfo(config, tokens.access_token, claims.sub))
      } catch (thrown) {
        if (thrown instanceof TypeError && thrown.message === 'fetch failed') return unreachable(issuer)(thrown)
        throw new Fault('sign_in.openid_refused', { reason: reasonOf(thrown) }, { cause: thrown })
      }
    },
  }
}

const discover = async (issuer: string, clientId: string, clientSecret: string): Promise<client.Configuration> => {
  const server = new URL(issuer)
  // the configuration lets plain http through only on this machine
  const execute = server.protocol === 'http:' ? [client.allowInsecureRequests] : []
  const config = await client.discovery(server, clientId, clientSecret, undefined, { execute, timeout: 8 })
  client.enableNonRepudiationChecks(config)
  return config
}

const claimsOf = (claims: Readonly<Record<string, unknown>>): Claims => {
  const { preferred_username: username, email, email_verified: verified } = claimsSchema.parse(claims)
  return { username, email: verified === false ? undefined : email }
}

const claimsSchema = z.object({
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
})

const unreachable =
  (issuer: string) =>
  (thrown: unknown): never => {
    throw new Fault('sign_in.openid_unreachable', { issuer, reason: reasonOf(thrown) }, { cause: thrown })
  }

/** The code that the protocol, or the library, has for it; no text of the provider's own. */
const reasonOf = (thrown: unknown): string => {
  if (thrown instanceof client.AuthorizationResponseError || thrown instanceof client.ResponseBodyError)
    return thrown.error
  if (thrown instanceof Error && 'code' in thrown) return String(thrown.code)
  return thrown instanceof Error ? thrown.name : '–'
}
