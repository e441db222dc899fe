import { usageRows } from './table.ts'

/** Endings of surnames and patronymics, his and hers. */
export const endings = usageRows(`
  ov ов = ov  ova ова = ova  yev ев = yev  yeva ева = yeva  ev ев = ev  eva ева = eva  in ин = in  ina ина = ina
  oviç ович = ovich  ovna овна = ovna  yeviç евич = yevich  yevna евна = yevna  ski ский = sky  skaya ская = skaya
  zadə заде = zade|zadeh  oğlu оглу оғлы oghlu|oglu  qızı кызы қызы gizi|qizi
  li ли = =  lı лы = ly|li  lu лу = lu  lü лю = lu  bəyov беков = bayov|beyov  bəyli бейли = beyli|bayli
  bek бек = bek  bay бай = bay|bai  xan хан = khan  xanov ханов = khanov  xanova ханова = khanova  yan ян = yan`)

/** The same of Kazakhstan. */
export const kkEndings = usageRows('ulı улы ұлы uly  qızı кызы қызы kyzy')
