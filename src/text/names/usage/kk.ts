import { usageRows } from './table.ts'

/** Kazakh given names, and stems of surnames, in the same way. Azerbaijani takes most of them from Russian. */
export const kkStems = usageRows(`
  qasım касым қасым kassym  jomart жомарт = jomart  toka тока тоқа toka  nursultan нурсултан нұрсұлтан =
  nazarba назарба = =  əlixan алихан әлихан alikhan  əliya алия әлия aliya  murat мурат мұрат =
  muxtar мухтар мұхтар mukhtar  axmet ахмет = akhmet  əxmet ахмет = akhmet  iliyas ильяс ілияс ilyas  kərim карим кәрім karim
  məsim масим мәсім massim  süleymen сулеймен сүлеймен suleimen  smail смаил смайыл smail  aygül айгуль айгүл aigul
  gülnar гульнар гүлнар gulnar  gülnara гульнара гүлнара gulnara  gülmira гульмира гүлмира gulmira
  gülşat гульшат гүлшат gulshat  asel асель әсел assel|asel  kamila камила кәмила kamila  mədina мадина мәдина madina
  ləzzat ляззат ләззат lyazzat  janibek жанибек жәнібек zhanibek  jüsip жусуп жүсіп zhussup  ibray ибрай ыбырай ibray
  dinmuxamed динмухамед дінмұхамед dinmukhamed  muxamed мухамед мұхамед mukhamed  muxammed мухаммед мұхаммед mukhammed
  əbil абил әбіл abil  əbdi абди әбді abdi  bibigül бибигуль бибігүл bibigul  janat жанат = zhanat  sultan султан сұлтан =`)
