import { expect, test } from 'vitest'
import { isLocalFigure } from '../../src/text/local-figure.ts'

test.each([
  '1,250,000',
  '1.250.000',
  '1 250 000',
  '1\u00a0250\u202f000',
  '1,250',
  '12.5',
  '0,5',
  '-0.5',
  '1,234.56',
  '15%',
  '15 %',
  '99.9 ‰',
  '$3.5',
  '$5',
  '−€20',
  '500 ₸',
  '№ 7',
  '26.02.1992',
  '1.2.2024',
  '26.02.92',
  '2/26/1992',
  '2/26/92',
  '3.5–4.5',
  '(1,250)',
  '1,250 / 3,000',
])('%s is written otherwise in another language', (text) => {
  expect(isLocalFigure(text)).toBe(true)
})

test.each([
  '',
  '—',
  '2024',
  '15',
  '1',
  '1.',
  '1, 2, 3',
  '1,2,3',
  '2024–2025',
  '15:30',
  '1992-02-26',
  '1.2.3',
  '1.2.30',
  '10.0.0.1',
  '192.168.0.1/24',
  '~1.2',
  '^4.0',
  '>=1.5',
  '#1.5',
  '+7 727 250 000',
  '+994 12 598-04-26',
  '(727) 250-00-00',
  '8 800 555 35 35',
  '555-1234',
  '978-5-699-12345-6',
  '24/7',
  '3 × 4',
  '1.5 GB',
  '12 млн',
])('%s is no figure that languages write differently, or no figure alone', (text) => {
  expect(isLocalFigure(text)).toBe(false)
})

test('a long row of digits and marks is read at once', () => {
  const started = performance.now()
  for (const unit of ['1', '1,', '1 ', '1.', '+1', '(1)', '1/', '$ ', '1 ,'])
    expect(typeof isLocalFigure(unit.repeat(20_000))).toBe('boolean')
  expect(performance.now() - started).toBeLessThan(2_000)
})
