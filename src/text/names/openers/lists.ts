import type { Language } from '../../../model/language.ts'

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Common words, in small letters, that often open a sentence with a name behind them: what people are, what is theirs. */
export const beforeNames: Readonly<Record<Language, readonly string[]>> = {
  az: words(`
    müğənni aktyor aktrisa rejissor yazıçı şair bəstəkar rəssam jurnalist müxbir həkim müəllim alim professor direktor
    rəis sədr müdir baş nazir səfir deputat prokuror hakim vəkil məşqçi idmançı futbolçu güləşçi boksçu şahmatçı
    sahibkar iqtisadçı tarixçi general polkovnik mayor kapitan sakin qonaq həyat yoldaşı oğlu qızı qardaşı bacısı atası
    anası arvadı əri nənəsi babası akademik mütəxəssis ekspert sözçü nümayəndə lider şəhər kənd rayon xalq artist əməkdar
    mərhum gənc yeni keçmiş sabiq tanınmış məşhur komissar şahid mühəndis fermer tələbə şagird çempion`),
  ru: words(`
    певец певица актер актриса режиссер писатель писательница поэт композитор художник художница журналист журналистка
    корреспондент врач учитель учительница ученый профессор директор начальник председатель заместитель глава мэр аким
    губернатор секретарь депутат сенатор прокурор судья адвокат тренер спортсмен футболист борец боксер шахматист
    бизнесмен экономист историк генерал полковник майор капитан лейтенант житель жительница гость жена муж сын дочь брат
    сестра отец мать вдова бабушка дедушка семья родители внук внучка дядя тетя академик специалист эксперт аналитик
    представитель лидер город село район столица сборная команда клуб песня концерт фильм роман книга письмо
    выставка спектакль премьера власть суд полиция армия народ улица площадь музей театр университет школа компания
    музыкант скрипач пианист дирижер хореограф балерина модель блогер юрист инженер фермер студент студентка чемпион
    чемпионка победитель автор ведущий ведущая основатель сооснователь руководитель организатор участник участница
    свидетель соавтор коллега друг подруга герой героиня покойный бывший новый молодой известный заслуженный
    пресс-секретарь спикер комиссар дипломат консул вице-премьер премьер-министр экс-министр гендиректор куратор`),
  kk: words(`
    әнші актер актриса режиссер жазушы ақын композитор сазгер суретші журналист тілші дәрігер мұғалім ғалым профессор
    директор басшы бастық төраға әкім министр елші депутат сенатор прокурор сот судья адвокат жаттықтырушы спортшы
    футболшы балуан боксшы шахматшы кәсіпкер экономист тарихшы генерал полковник майор капитан тұрғын қонақ жұбайы
    әйелі күйеуі ұлы қызы інісі ағасы әпкесі сіңлісі әкесі анасы атасы әжесі академик маман сарапшы өкіл өкілі
    жетекші көшбасшы қала ауыл аудан бұрынғы жаңа жас белгілі танымал марқұм инженер фермер студент оқушы
    чемпион куәгер куратор комиссар спикер`),
  en: words(`
    singer actor actress director writer poet composer artist painter journalist reporter correspondent doctor teacher
    scientist professor chairman chairwoman deputy head mayor governor secretary lawmaker senator prosecutor judge
    lawyer coach athlete footballer wrestler boxer businessman businesswoman economist historian general colonel major
    captain lieutenant resident guest wife husband son daughter brother sister father mother widow academician
    specialist expert analyst representative leader spokesman spokeswoman spokesperson police court city former new
    young late veteran engineer farmer student pupil champion curator commissioner speaker envoy foreign prime
    vice chief executive conductor pianist violinist novelist author critic residents officials organisers`),
}

/** Endings of words for many people, for doers and for what is done, which no given name has, as a regular expression. */
export const commonEndings: Readonly<Record<Language, RegExp>> = {
  az: /.{3}(?:l[aə]r(?:[ıi])?|çı|çi|çu|çü|l[ıi]q|lik|lük|luq)$/u,
  ru: /.{2}(?:тели|ники|исты|[аеи]нты|[ая]нцы|йцы|оры|[её]ры|аты|ция|ние|ость|ство|ологи)$/u,
  kk: /.{3}(?:[лдт][ае]р(?:ы|і)?|ушы|уші|[лдт]ық|[лдт]ік)$/u,
  en: /.{3}(?:tion|ment|ness|ists|ings)$/u,
}
