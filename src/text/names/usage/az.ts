import { usageRows } from './table.ts'

/** Azerbaijani given names, and stems of surnames, whose spelling in the other presses letters alone do not give. */
export const azStems = usageRows(`
  əli али әли ali  ilham ильхам = =  heydər гейдар = heydar  mehriban мехрибан = =  həsən гасан|хасан = hasan
  hüseyn гусейн|хусейн гусейн|хүсейн huseyn  məmməd мамед|маммед = mammad  əhməd ахмед = ahmad
  məhəmməd магомед|мухаммед мұхаммед mahammad  ibrahim ибрагим = =  ismayıl исмаил = ismayil  rəhim рагим|рахим = rahim
  rəhman рахман = rahman  hacı гаджи|хаджи = haji  hikmət хикмет|хикмат = hikmet|hikmat  həmid гамид|хамид = hamid
  həbib габиб|хабиб = habib  həşim гашим|хашим = hashim  haşım гашым = hashim  həmzə гамза = hamza  hafiz хафиз = =
  qasım гасым|касум = gasim  cəfər джафар = jafar  cabbar джаббар = jabbar  cavad джавад = javad  cavid джавид = javid
  cəlil джалил = jalil  cəmil джамиль = jamil  cəmilə джамиля = jamila  ceyhun джейхун = jeyhun
  cavanşir джаваншир = javanshir  cahangir джахангир = jahangir  nəbi наби = nabi  əbdul абдул = abdul
  əbül абуль = abul  əbülfəz абульфаз = abulfaz  əkbər акбер|акпер = akbar  ələkbər алекпер = alakbar  ələsgər алескер = alasgar
  əsgər аскер = asgar  əsəd асад = asad  əziz азиз әзиз aziz  əzim азим = azim  əyyub эйюб = ayyub
  ənvər анвар|анвер = anvar  elşad эльшад = elshad  elçin эльчин = elchin  eldar эльдар = =  elnur эльнур = =
  elman эльман = =  elmar эльмар = =  elmira эльмира = =  emin эмин = =  emil эмиль = =  fikrət фикрет = fikrat|fikret
  füzuli физули = fuzuli  gülnar гюльнар гүлнар gulnar  gülnarə гюльнара гүлнара gulnara  gülşən гюльшан = gulshan
  günel гюнель = gunel  günay гюнай = gunay  aygün айгюн = aygun  aytən айтен = aytan|ayten  aysel айсель = =
  aida аида = =  aydın айдын = aydin  azər азер = azar|azer  bəxtiyar бахтияр = bakhtiyar  bəy бей = bay|bey  bəhruz бахруз = bahruz
  dilarə диляра = dilara  fərid фарид = farid  fəridə фарида = farida  fərhad фархад = farhad  fatma фатма = =
  xəlil халил = khalil  xədicə хадиджа = khadija  ilqar ильгар = ilgar  ilqam ильгам = ilgam  ilyas ильяс = =
  kamil камиль = =  kamilə камиля = kamila  kəmalə кямаля = kamala  kamran кямран|камран = =  kəmaləddin камаледдин = kamaladdin
  kərim керим|карим = karim  lətif лятиф|латиф = latif  lətifə лятифа = latifa  leyla лейла = =  lalə лала = lala
  mədinə мадина = madina  məryəm марьям = maryam  mehdi мехти = =  mahir махир = =  mahmud махмуд = =  mirzə мирза = mirza
  mikayıl микаил = mikayil  murad мурад = =  müslüm муслим = muslim  nailə наиля = naila  nəriman нариман = nariman
  nigar нигяр|нигар = =  nizami низами = =  novruz новруз = =  oqtay огтай|октай = ogtay  pənah панах = panah
  qafar гафар ғафар gafar  qara кара|гара = gara  qədir гадир|кадир = gadir  qəzənfər газанфар = gazanfar
  qulu кули|гулу = gulu  quli гули|кули = guli  qurban гурбан|курбан = gurban  rəcəb раджаб = rajab  rafiq рафик|рафиг = rafig
  rəsul расул = rasul  rövşən ровшан = rovshan  rüstəm рустам = rustam  rüfət руфат = rufat  ramil рамиль = =
  sadıq садыг|садых = sadig  sahibə сахиба|сагиба = sahiba  sevinc севиндж = sevinj  səməd самед = samad  süleyman сулейман = suleyman
  tahir таир|тахир = =  tofiq тофик|тофиг = tofig  teymur теймур|тимур = =  türkan туркан|тюркан = turkan  vaqif вагиф = vagif
  ülvi ульви = ulvi  üzeyir узеир = uzeyir  vəli вели = vali  yusif юсиф = =  yusuf юсуф = =  zöhrə зохра = zohra
  zülfiyyə зульфия = zulfiya  zülfü зульфу = zulfu
  mütəllib муталиб = mutallib  şahbaz шахбаз = shahbaz  rəfi рафи = rafi  rəşad рашад = rashad  rəşid рашид = rashid
  pərviz парвиз|пярвиз парвиз parviz  pərvin парвин = parvin  vilayət вилаят = vilayat  nəsib насиб = nasib  nəsir насир = nasir
  səlim салим = salim  səfər сафар = safar  şərif шариф = sharif  vüqar вугар = vugar  nərgiz наргиз = nargiz
  təranə тарана = tarana  könül кёнуль = konul  xatirə хатира = khatira  lamiyə ламия = lamiya  şəhla шахла = shahla
  zərifə зарифа = zarifa  zəki заки = zaki  zəhra захра = zahra  rəhimə рахима = rahima  şahin шахин = shahin
  yalçın ялчин = yalchin  laçın лачин = lachin  nəzər назар = nazar  ədalət адалят = adalat  vahab вахаб|вагаб = vahab
  səid саид = said  səidə саида = saida  səda сада = sada  bəşir башир = bashir  dadaş дадаш = dadash  şöhrət шохрат = shohrat  şəfiqə шафига = shafiga  vidadi видади = =`)
