/** A Markdown article of so many segments, title and headings included: five sentences a paragraph, a heading after ten. */
export const storyOf = (segments: number): string => {
  const blocks: string[] = []
  let left = segments - 1
  for (let block = 0; left > 0; block++) {
    if (block % 10 === 0) {
      blocks.push(`## Part ${block / 10 + 1} of the story`)
      left -= 1
      continue
    }
    const sentences = Array.from({ length: Math.min(5, left) }, (_, index) => sentenceOf(block * 5 + index))
    blocks.push(sentences.join(' '))
    left -= sentences.length
  }
  return `---\ntitle: A long story of the Caspian\n---\n\n${blocks.join('\n\n')}\n`
}

const sentenceOf = (number: number): string =>
  `Ship number ${number} came to **Aktau** with ${number * 7 + 3} tonnes of grain, said [the port](https://example.org/${number}) on Monday.`
