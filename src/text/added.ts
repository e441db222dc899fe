import { addresses } from './address.ts'

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu
const MARKUP = /<\/?[a-z!?][^<>]*>?|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|`{3}|\*\*|__|\]\(/giu
/** What no text in use holds: controls, and the mark of a character that was lost. */
const UNFIT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/gu
/** How models introduce an answer, up to the colon: "Here is the translation:", «Перевод:». */
const CHATTER =
  /^\P{L}{0,8}(?:(?:sure|certainly|of course|конечно|əlbəttə|әрине)[,!.] ?)?(?:here(?:['’]s| is| are)|translation|(?:вот )?перевод|(?:budur )?tərcümə|(?:міне )?аударма)[^:\n]{0,60}:/iu
/** A source that speaks of translating (a byline, say) may be answered with such words. */
const SPEAKS_OF_IT = /translat|перев|tərcümə|аудар/iu

/**
 * What a reply holds that its source does not, as often as it stands there: line breaks, markup, addresses, unfit
 * characters, or an introduction. `undefined` when there is nothing of the kind.
 */
export const added = (reply: string, source: string): string | undefined => {
  if (count(reply, LINE_BREAK) > count(source, LINE_BREAK)) return '\n'
  const chatter = CHATTER.exec(reply)?.[0]
  if (chatter !== undefined && !source.includes(':') && !SPEAKS_OF_IT.test(source)) return chatter
  return [...surplus(marks(reply), marks(source)), ...surplus(addressed(reply), addressed(source))][0]
}

const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0
const marks = (text: string): readonly string[] => [...(text.match(MARKUP) ?? []), ...(text.match(UNFIT) ?? [])]
const addressed = (text: string): readonly string[] => addresses(text).map((address) => address.text)

const surplus = (have: readonly string[], may: readonly string[]): readonly string[] => {
  const left = [...may]
  return have.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
