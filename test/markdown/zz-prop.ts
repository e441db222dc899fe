import fc from 'fast-check'
import { document, targetOf } from '/work/main/test/markdown/arbitrary.ts'
import { compose, extract } from '/work/main/src/markdown/index.ts'
import { segmentsOf, unitContent } from '/work/main/src/model/document.ts'
import { tagged } from '/work/main/test/markdown/tagged.ts'
import { readableText } from '/work/main/src/model/inline.ts'
const N = Number(process.argv[2] ?? 200), seed=Number(process.argv[3]??1)
const stats={n:0,fault:0,bad:0}
const samples = fc.sample(document, { numRuns: N, seed })
for (const md of samples) {
  const units = extract(md, 'en')
  if (compose(md, units, s => s.content) !== md) console.log('IDENTITY', JSON.stringify(md))
  const segs = units.flatMap(segmentsOf)
  let i=0
  const m = new Map(segs.map(s => [s.id, fc.sample(targetOf(s.content), { numRuns: 1, seed: seed*1000+i++ })[0]!]))
  stats.n++
  try {
    const out = compose(md, units, s => m.get(s.id))
    const back = extract(out, 'ru')
    const norm=(s:string)=>s.replace(/\s+/g," ").trim()
    const want = units.map(u => [u.kind,norm(readableText(unitContent(u, s => m.get(s.id)!)))])
    const got = back.map(u => [u.kind,norm(readableText(unitContent(u, s => s.content)))])
    if (JSON.stringify(want)!==JSON.stringify(got)) { stats.bad++; if(stats.bad<6) {const k=want.findIndex((w,j)=>JSON.stringify(w)!==JSON.stringify(got[j])); console.log('INVERSE', JSON.stringify(md),'\n   ', JSON.stringify(out),'\n  want',JSON.stringify(want[k]),'\n  got ',JSON.stringify(got[k]), want.length, got.length)} }
  } catch (e: any) { stats.fault++; if(stats.fault<8) {const u=units.find(u=>u.id===e.params?.unit); console.log('FAULT', e.message, e.params?'':e.stack, u&&JSON.stringify(md.slice(u.start-5,u.end+5)), u&&u.kind, u&&u.parts.map(p=>p.type==='segment'?tagged(m.get(p.id)!):tagged(p.content)))} }
}
console.log(stats)
