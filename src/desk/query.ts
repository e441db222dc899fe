/** `?query=port&type=place`; what is empty is left out. */
export const asQuery = (values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value.trim() !== '')).toString()
  return query === '' ? '' : `?${query}`
}
