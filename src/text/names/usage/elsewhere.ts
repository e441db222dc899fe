import { usageRows } from './table.ts'

/** Given names and common surnames of elsewhere: Russian and Azerbaijani write what is heard. */
export const otherStems = usageRows(`
  ceyms джеймс = james  con джон = john  co джо = joe  corc джордж = george  maykl майкл = michael  devid дэвид = david
  piter питер = peter  tomas томас = thomas  robert роберт = robert  stiv стив = steve  stiven стивен = steven|stephen
  uilyam уильям = william  çarlz чарльз = charles  riçard ричард = richard  pol пол = paul  mark марк = mark
  donald дональд = donald  emmanuel эммануэль = emmanuel  angela ангела = angela  elizabet элизабет = elizabeth
  entoni энтони = anthony  cozef джозеф = joseph  eduard эдвард = edward  henri генри = henry  endrü эндрю = andrew
  kristofer кристофер = christopher  daniel дэниел = daniel  metyu мэттью = matthew  brayan брайан = brian
  kevin кевин = kevin  alan алан = alan  cek джек = jack  toni тони = tony  bill билл = bill  cim джим = jim
  cordan джордан = jordan  ceyn джейн = jane  cennifer дженнифер = jennifer  meri мэри = mary  enn энн = ann|anne
  keyt кейт = kate  syuzan сьюзан = susan  lyusi люси = lucy  cessika джессика = jessica  viktor виктор = victor
  smit смит = smith  braun браун = brown  conson джонсон = johnson  cekson джексон = jackson  cons джонс = jones
  uilyams уильямс = williams  teylor тейлор = taylor  uilson уилсон = wilson  mur мур = moore  vayt уайт = white
  yanq янг = young  kinq кинг = king  rayt райт = wright  qrin грин = green  vuds вудс = woods  hyuston хьюстон = houston
  vaşinqton вашингтон = washington  recep реджеп режеп recep  tayyib тайип тайип tayyip  ərdoğan эрдоган ердоған erdogan`)

/** Russian given names whose English spelling is not that of their letters. */
export const ruStems = usageRows(`
  dmitri дмитрий = dmitry|dmitri  yuri юрий = yury|yuri  anatoli анатолий = anatoly  yevgeni евгений = yevgeny|evgeny
  gennadi геннадий = gennady  vasili василий = vasily  qriqori григорий = grigory  arkadi аркадий = arkady  valeri валерий = valery
  vitali виталий = vitaly  yuli юлий = yuly  aleksandr александр = alexander|aleksandr  aleksandra александра = alexandra
  aleksey алексей = alexey|alexei  maksim максим = maxim|maksim  mixail михаил = mikhail  mariya мария = maria|mariya
  yuliya юлия = yulia|yuliya  kseniya ксения = ksenia|kseniya  natalya наталья = natalya|natalia  nataliya наталия = natalia
  anastasiya анастасия = anastasia  viktoriya виктория = victoria|viktoria  valeriya валерия = valeria  sofiya софия = sofia
  olqa ольга = olga  iqor игорь = igor  oleq олег = oleg  nikolay николай = nikolay|nikolai  sergey сергей = sergey|sergei
  andrey андрей = andrey|andrei  pavel павел = =  daniil даниил = =  mayya майя = maya  ilya илья = =  tatyana татьяна = =
  yelena елена = yelena|elena  lyudmila людмила = lyudmila  eduard эдуард = =  emiliya эмилия = emilia
  georgi георгий = georgy  pyotr пётр|петр = pyotr  fyodor фёдор|федор = fyodor  semyon семён|семен = semyon
  artyom артём|артем = artyom  yekaterina екатерина = yekaterina|ekaterina`)
