import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { pages } from '../../src/channels/pages.ts'
import { SECTIONS } from '../../src/channels/section.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { channelContract } from '../contracts/channel.ts'
import { edition, KILLED, LIVE, SHELVES, sayIn, shelfOf } from './shelf.ts'

channelContract(pages, SHELVES, sayIn)

const artifacts = SHELVES.flatMap((shelf) => pages.render(shelf, sayIn(shelf.language)))
const html = artifacts.filter(({ path }) => path.endsWith('.html'))
const at = (path: string) => artifacts.find((artifact) => artifact.path === path)?.body ?? ''

describe('pages', () => {
  test('there is one for each live edition, each killed one, and each language', () => {
    expect(artifacts.map(({ path }) => path).sort()).toEqual([
      'az/index.html',
      'az/new-bridge/index.html',
      'az/style.css',
      'en/index.html',
      'en/old-library/index.html',
      'en/style.css',
      'kk/index.html',
      'kk/new-bridge/index.html',
      'kk/old-library/index.html',
      'kk/style.css',
      'ru/index.html',
      'ru/new-bridge/index.html',
      'ru/style.css',
    ])
  })

  test.each(html.map(({ path }) => path))('%s is the file that is expected', async (path) => {
    await expect(at(path)).toMatchFileSnapshot(`../fixtures/channels/expected/${path}`)
  })

  test.each(html.map(({ path }) => path))('%s is valid and accessible', (path) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] })
    const report = validator.validateStringSync(at(path))
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([])
  })

  test('a page is its own canonical page, in its own language', () => {
    for (const { language, slug } of LIVE) {
      expect(at(`${language}/${slug}/index.html`)).toContain(
        `<link rel="canonical" href="https://news.example.org/${language}/${slug}/">`,
      )
      expect(at(`${language}/${slug}/index.html`)).toContain(`<html lang="${language}" dir="ltr">`)
    }
  })

  test('the chooser names the live siblings, each as it calls itself', () => {
    expect(at('ru/new-bridge/index.html')).toContain(`<nav class="languages" aria-label="Языки">
<ul>
<li><a href="../../az/new-bridge/" lang="az" hreflang="az">Azərbaycanca</a></li>
<li><span lang="ru" aria-current="true">Русский</span></li>
<li><a href="../../kk/new-bridge/" lang="kk" hreflang="kk">Қазақша</a></li>
</ul>
</nav>`)
    expect(at('en/old-library/index.html')).not.toContain('<nav')
  })

  test.each([
    ['az', 'Nəqliyyat', '2 mart 2026'],
    ['ru', 'Транспорт', '2 марта 2026 г.'],
    ['kk', 'Көлік', '2026 ж. 2 наурыз'],
  ])('in %s the dateline is written as there', (language, section, day) => {
    const spaces = (text: string) => text.replace(/\u{A0}/gu, ' ')
    expect(spaces(at(`${language}/new-bridge/index.html`))).toContain(
      `<span class="section">${section}</span> <time datetime="2026-03-02T05:30:00.000Z">${day}</time>`,
    )
  })

  test("a section of the newsroom's own is called as the newsroom calls it", () => {
    expect(at('en/old-library/index.html')).toContain('<span class="section">аймақ</span>')
  })

  test('every known section has a name in every language', () => {
    for (const language of LANGUAGES)
      for (const section of SECTIONS) expect(() => sayIn(language)(`sections.${section}`)).not.toThrow()
  })

  test('in the place of a killed edition stands that it was withdrawn, and search engines are told to forget it', () => {
    const [killed] = KILLED
    const page = at('kk/old-library/index.html')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('<h1>Мақала кері қайтарылды</h1>')
    expect(page).not.toContain(killed?.title)
    expect(page).not.toContain('hreflang')
    expect(at('kk/index.html')).not.toContain('old-library')
  })

  test('the front page lists the live editions in the order of the shelf', () => {
    const live = ['one', 'two', 'three'].map((slug) => edition(slug, 'en', 'Text'))
    const [front] = pages.render(shelfOf('en', live), sayIn('en')).filter(({ path }) => path === 'en/index.html')
    expect([...(front?.body ?? '').matchAll(/<h2><a href="(\w+)\/">/gu)].map(([, slug]) => slug)).toEqual([
      'one',
      'two',
      'three',
    ])
  })
})
