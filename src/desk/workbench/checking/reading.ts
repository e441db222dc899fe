import { type Content, text } from '../../../model/inline.ts'
import { localized } from '../../../text/canonical.ts'
import { fromTagged, toTagged } from '../../../text/marks.ts'
import { readTaggedPair } from '../../../text/tagged.ts'

/**
 * What was typed as content, whatever it is: where it is unfit (a tag that the source has not, that does not close or
 * nest), the offending tags are text as they stand. Pure.
 */
export const contentOf = (tagged: string, source: Content): Content =>
  fromTagged(tagged, source) ?? localized(source, readTaggedPair(toTagged(source), tagged).target) ?? text(tagged)
