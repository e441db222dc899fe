import { describe, expect, it } from 'vitest'
import { align, extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { tagged } from './tagged.ts'

const aligned = (source: string, translated: string) => {
  const units = extract(source, 'en')
  const { targets, problems } = align(units, extract(translated, 'ru'), translated)
  const said = units.flatMap(segmentsOf).map(({ id }) => {
    const target = targets.get(id)
    return target && tagged(target)
  })
  return { said, problems }
}

describe('align', () => {
  it('pairs segments in their order and gives codes the ids of the source', () => {
    const source = '---\ntitle: Title\n---\n\n# Heading\n\nSee [one](/1) and [two](/2). **Bold** `x`.\n'
    const translated =
      '---\ntitle: Заголовок\n---\n\n# Глава\n\nСмотрите [два](/2) и [один](/1). Это `x` <strong>(жирный)</strong>го.\n'
    expect(aligned(source, translated)).toEqual({
      said: ['Заголовок', 'Глава', 'Смотрите <2>два</2> и <1>один</1>.', 'Это <4/> <3>(жирный)</3>го.'],
      problems: [],
    })
  })

  it('reports a section with other units, and pairs the rest', () => {
    const { said, problems } = aligned('# A\n\nOne.\n\nTwo.\n\n# B\n\nThree.\n', '# А\n\nРаз.\n\n# Б\n\nТри.\n')
    expect(said).toEqual([undefined, undefined, undefined, 'Б', 'Три.'])
    expect(problems).toEqual([
      { place: { line: 1, column: 3 }, key: 'units_differ', params: { found: 2, expected: 3 } },
    ])
  })

  it('pairs figures alone, and passes over them where one side has a figure that needs no translation', () => {
    const [source, rows] = [
      '# A\n\n| Ports | 12.5% | 1,250 |\n|---|---|---|\n\n## 2.5\n\nEnd.\n',
      (a: string, b: string) => `# А\n\n| Порты | ${a} | ${b} |\n|---|---|---|\n\n## 2,5\n\nКонец.\n`,
    ]
    expect(aligned(source, rows('12,5 %', '1 250'))).toEqual({
      said: ['А', 'Порты', '12,5 %', '1 250', '2,5', 'Конец.'],
      problems: [],
    })
    expect(aligned(source, rows('12,5 %', '1250'))).toEqual({
      said: ['А', 'Порты', undefined, undefined, undefined, 'Конец.'],
      problems: [],
    })
  })

  it('reports a unit with another number of sentences', () => {
    const { said, problems } = aligned('One. Two here.\n\nThree.\n', 'Раз и два тут.\n\nТри.\n')
    expect(said).toEqual([undefined, undefined, 'Три.'])
    expect(problems).toEqual([
      { place: { line: 1, column: 1 }, key: 'segments_differ', params: { found: 1, expected: 2 } },
    ])
  })

  it('reports codes that the source has not, and codes that were lost', () => {
    const { problems } = aligned('See [one](/1).\n\nUse `a`.\n', 'Смотрите [один](/3).\n\nИспользуйте.\n')
    expect(problems).toEqual([
      { place: { line: 1, column: 1 }, key: 'codes_differ', params: { codes: 'missing 1, added ?1' } },
      { place: { line: 3, column: 1 }, key: 'codes_differ', params: { codes: 'missing 1' } },
    ])
  })
})
