/** What the list is narrowed by, as it stands in the address. */
export interface Sought {
  readonly query: string
  readonly type: string
  readonly language: string
  readonly status: string
}

export const soughtIn = (query: Readonly<Record<string, string>>): Sought => ({
  query: query.query ?? '',
  type: query.type ?? '',
  language: query.language ?? '',
  status: query.status ?? '',
})

export const conceptAddress = (id: string): string => `/termbase?concept=${encodeURIComponent(id)}`
