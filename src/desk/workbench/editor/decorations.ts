import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, MatchDecorator, ViewPlugin, WidgetType } from '@codemirror/view'
import type { Code } from '../../../model/document.ts'
import type { Finding } from '../bench.ts'
import { type Face, faceOf } from './face.ts'
import { placeOf } from './places.ts'
import { pairsIn, type Signs, signsIn } from './signs.ts'

/** Other findings are known of the text. */
export const foundAnew = StateEffect.define<readonly Finding[]>()
/** The words of the page are those of another language. */
export const spokenAnew = StateEffect.define<null>()

/** Codes as chips that are crossed and deleted whole, what they enclose set as they say, and findings underlined. */
export const decorations = (signs: Signs, codes: readonly Code[]): Extension => [
  chips(signs, codes),
  findings(signs),
  spaces,
]

class ChipWidget extends WidgetType {
  private readonly face: Face
  constructor(face: Face) {
    super()
    this.face = face
  }
  override eq(other: ChipWidget): boolean {
    return other.face.label === this.face.label && other.face.class === this.face.class
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = this.face.class
    element.role = 'img'
    element.ariaLabel = this.face.label
    element.title = this.face.title
    element.textContent = this.face.shown
    return element
  }
  override ignoreEvent(): boolean {
    return false
  }
}

interface Chipped {
  readonly shown: DecorationSet
  readonly whole: RangeSet<Decoration>
}

const chips = (signs: Signs, codes: readonly Code[]): Extension => {
  const draw = (written: string): Chipped => {
    const whole = Decoration.set(
      signsIn(written, signs).map((sign) =>
        Decoration.replace({ widget: new ChipWidget(faceOf(sign, codes)) }).range(sign.from, sign.to),
      ),
      true,
    )
    const within = Decoration.set(
      pairsIn(written, signs)
        .pairs.filter(([opening, closing]) => opening.to < closing.from)
        .map(([opening, closing]) => {
          const kind = codes.find(({ id }) => id === opening.code.id)?.kind ?? 'other'
          return Decoration.mark({ class: `code-within code-within-${kind}` }).range(opening.to, closing.from)
        }),
      true,
    )
    return { whole, shown: RangeSet.join([whole, within]) }
  }
  const field = StateField.define<Chipped>({
    create: (state) => draw(state.doc.toString()),
    update: (value, transaction) =>
      transaction.docChanged || transaction.effects.some((effect) => effect.is(spokenAnew))
        ? draw(transaction.newDoc.toString())
        : value,
    provide: (field) => [
      EditorView.decorations.from(field, ({ shown }) => shown),
      EditorView.atomicRanges.of((view) => view.state.field(field).whole),
    ],
  })
  return field
}

const findings = (signs: Signs): Extension =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(value, transaction) {
      const told = transaction.effects.find((effect) => effect.is(foundAnew))
      if (!told) return value.map(transaction.changes)
      const written = transaction.newDoc.toString()
      const marks = (told.value as readonly Finding[]).flatMap(({ at, severity, message }) => {
        if (at?.side !== 'target') return []
        const { from, to } = placeOf(written, signs, at)
        if (from >= to) return []
        return [
          Decoration.mark({ class: `editor-mark editor-mark-${severity}`, attributes: { title: message } }).range(
            from,
            to,
          ),
        ]
      })
      return Decoration.set(marks, true)
    },
    provide: (field) => EditorView.decorations.from(field),
  })

/** Spaces that do not break: no-break, narrow no-break, figure space. */
const unbreakable = new MatchDecorator({
  regexp: /[\u00a0\u202f\u2007]/g,
  decoration: Decoration.mark({ class: 'editor-nbsp' }),
})
const spaces = ViewPlugin.define(
  (view) => ({
    shown: unbreakable.createDeco(view),
    update(update) {
      this.shown = unbreakable.updateDeco(update, this.shown)
    },
  }),
  { decorations: ({ shown }) => shown },
)
