/** A Latin alphabet for Kazakh as a transform from the Cyrillic one, letter by letter. */
export interface LatinAlphabet {
  /** ISO year of the proposal: no alphabet has been put into force. */
  readonly version: string
  /** Where it is from. */
  readonly source: string
  /** Every letter of the alphabet, lower case. */
  readonly letters: string
  /** Cyrillic letters, lower case, with what is written for them. */
  readonly table: Readonly<Record<string, string>>
  /** Letters of loanwords, which the alphabet replaces by several: read from the press, not from the orthography. */
  readonly unconfirmed: string
}

const pairs = (list: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  )

/**
 * Alphabets by version. `2021`: the alphabet of 31 letters for 28 sounds that the government presented on 28 January
 * 2021 and has not put into force. ң was printed ŋ in the first accounts and ñ in the later ones, which is followed. For
 * letters of loanwords the accounts give ё = io or ö, ю = iu or ü, я = ia or ä, ц = ts or s, ч = tş or ş, щ = şş; the
 * first is written, since the choice needs a dictionary. ъ and ь are left out.
 */
export const LATIN_ALPHABETS: Readonly<Record<LatinVersion, LatinAlphabet>> = {
  2021: {
    version: '2021',
    source:
      'https://primeminister.kz/, 28 January 2021, as quoted in the press; https://en.wikipedia.org/wiki/Kazakh_alphabets',
    letters: 'aäbdefgğhıijklmnñoöpqrsştuūüvyz',
    table: pairs(`а=a ә=ä б=b в=v г=g ғ=ğ д=d е=e ё=io ж=j з=z и=i й=i к=k қ=q л=l м=m н=n ң=ñ о=o ө=ö п=p р=r с=s т=t
      у=u ұ=ū ү=ü ф=f х=h һ=h ц=ts ч=tş ш=ş щ=şş ъ= ы=y і=ı ь= э=e ю=iu я=ia`),
    unconfirmed: 'ңёцчщъьэюя',
  },
}

export const LATIN_VERSIONS = ['2021'] as const
export type LatinVersion = (typeof LATIN_VERSIONS)[number]
