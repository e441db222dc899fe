/** Elements and entities stay, and so does what stands in an element with `translate="no"`. */
export const outsideMarkup = (text: string, change: (plain: string) => string): string => {
  const open: boolean[] = []
  return text
    .split(/(<\/?[a-z!][^<>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);)/i)
    .map((piece, index) => {
      if (index % 2 === 0) return open.includes(true) ? piece : change(piece)
      if (piece.startsWith('</')) open.pop()
      else if (piece.startsWith('<') && !piece.endsWith('/>')) open.push(/\stranslate\s*=\s*["']?no\b/i.test(piece))
      return piece
    })
    .join('')
}
