/** What is to happen to a request instead of, or on top of, an answer. */
export type Act =
  | { readonly type: 'error'; readonly name: string; readonly retryAfterSeconds?: number }
  | { readonly type: 'latency'; readonly milliseconds: number }
  /** Never answered. */
  | { readonly type: 'hang' }
  /** The connection is cut before an answer. */
  | { readonly type: 'reset' }
  /** The answer is no JSON. */
  | { readonly type: 'malformed' }
  /** JSON, but nothing of what it should hold. */
  | { readonly type: 'empty' }
  /** The text comes back as it was. */
  | { readonly type: 'copied' }
  | { readonly type: 'dropped-marks' }
  /** Marks come back with other ids. */
  | { readonly type: 'wrong-codes' }
  /** Whatever else shall be done to the translated text. */
  | { readonly type: 'reworded'; readonly reword: (translated: string) => string }

export interface Scene {
  /** Absent: TranslateText. */
  readonly operation?: string
  /** Only requests whose text it matches. */
  readonly text?: RegExp
  /** How many requests, retries of the SDK counted each; absent: all. */
  readonly times?: number
  readonly act: Act
}

/** Scenes are looked through in the order in which they were put on; the first that fits a request is played. */
export const script = () => {
  let scenes: { scene: Scene; left: number }[] = []
  return {
    put: (scene: Scene): void => {
      scenes.push({ scene, left: scene.times ?? Number.POSITIVE_INFINITY })
    },
    clear: (): void => {
      scenes = []
    },
    next: (operation: string, text: string): Act | undefined => {
      const found = scenes.find(
        ({ scene, left }) =>
          left > 0 && (scene.operation ?? 'TranslateText') === operation && (scene.text?.test(text) ?? true),
      )
      if (found === undefined) return undefined
      found.left -= 1
      return found.scene.act
    },
  }
}
