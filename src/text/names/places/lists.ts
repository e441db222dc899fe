import type { Language } from '../../../model/language.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Places that news often names, in small letters and ё as е: their forms in a case are told for sure. */
export const places: Readonly<Record<Language, ReadonlySet<string>>> = {
  az: words(`
    bakı gəncə sumqayıt şəki şuşa xankəndi lənkəran mingəçevir naxçıvan ağdam füzuli cəbrayıl zəngilan laçın kəlbəcər
    qəbələ tovuz şamaxı quba qusar xaçmaz astara azərbaycan türkiyə rusiya ukrayna gürcüstan ermənistan qazaxıstan
    özbəkistan qırğızıstan türkmənistan tacikistan iran iraq israil suriya misir çin yaponiya hindistan pakistan almaniya
    fransa italiya ispaniya polşa belarus macarıstan amerika kanada braziliya astana almatı aktau moskva kiyev minsk
    tiflis tbilisi yerevan ankara istanbul izmir tehran bağdad dəməşq qahirə dubay əbu-dabi doha riyad pekin şanxay tokio
    seul dehli daşkənd səmərqənd buxara bişkek aşqabad düşənbə london paris berlin roma madrid brüssel vyana praqa
    varşava budapeşt cenevrə zürix vaşinqton boston çikaqo oksford qarabağ zəngəzur avropa asiya afrika xəzər strasburq
    lissabon dublin stokholm oslo helsinki kopenhagen soçi kazan`),
  ru: words(`
    баку гянджа сумгаит шеки шуша ханкенди ленкорань нахчыван агдам физули джебраил зангилан лачин габала губа
    азербайджан турция россия украина грузия армения казахстан узбекистан кыргызстан киргизия туркменистан таджикистан
    иран ирак израиль сирия египет китай япония индия пакистан германия франция италия испания польша беларусь венгрия
    америка канада бразилия астана алматы актау актобе караганда костанай кызылорда атырау павлодар шымкент туркестан
    кокшетау талдыкорган семей экибастуз тараз уральск байконур москва киев минск тбилиси батуми поти ереван анкара
    стамбул измир тегеран багдад дамаск каир дубай доха пекин шанхай токио сеул дели ташкент самарканд бухара бишкек
    ош ашхабад душанбе лондон париж берлин рим мадрид брюссель вена прага варшава будапешт женева цюрих вашингтон
    бостон чикаго оксфорд карабах зангезур европа азия африка сочи ахалкалаки казань новосибирск екатеринбург владивосток хабаровск
    челябинск волгоград красноярск иркутск ярославль рязань грозный белгород самара уфа пермь омск томск тула курск
    ходжалы алят мангистау курык каспий тверь пенза кострома
    страсбург лиссабон дублин стокгольм осло хельсинки копенгаген`),
  kk: words(`
    астана алматы ақтау ақтөбе қарағанды қостанай қызылорда атырау павлодар шымкент түркістан көкшетау талдықорған
    семей екібастұз жезқазған тараз орал байқоңыр құрық жаңаөзен маңғыстау қонаев абай ұлытау жетісу бурабай
    қазақстан ресей түркия әзербайжан өзбекстан қырғызстан түрікменстан тәжікстан украина беларусь грузия армения
    иран ирак израиль сирия египет қытай жапония үндістан пәкістан германия франция италия испания польша венгрия
    америка канада бразилия баку гәнжа мәскеу киев минск тбилиси ереван анкара стамбул ыстанбұл тегеран бағдат каир дубай
    доха бейжің шанхай токио сеул дели ташкент самарқанд бұхара бішкек ош ашхабад душанбе лондон париж берлин рим
    мадрид брюссель вена прага варшава будапешт женева вашингтон бостон чикаго оксфорд еуропа азия африка каспий сочи
    жерорта ахалкалаки қазан новосібір омбы орынбор страсбург лиссабон дублин`),
  en: words(`
    azerbaijan kazakhstan türkiye turkey russia ukraine georgia armenia uzbekistan kyrgyzstan turkmenistan tajikistan iran
    iraq israel syria egypt china japan india pakistan germany france italy spain poland belarus hungary america canada
    brazil baku astana almaty moscow kyiv minsk tbilisi yerevan ankara istanbul tehran baghdad damascus cairo dubai doha
    beijing shanghai tokyo seoul delhi tashkent samarkand bukhara bishkek ashgabat dushanbe london paris berlin rome
    madrid brussels vienna prague warsaw budapest geneva zurich washington boston chicago europe africa strasbourg`),
}
