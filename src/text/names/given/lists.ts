import type { Language } from '../../../model/language.ts'

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Given names in small letters, ё as е, that the usage tables lack because letters alone respell them. */
export const givenNames: Readonly<Record<Language, readonly string[]>> = {
  az: words(`
    anar orxan kənan turan fuad zakir xalid ayaz nuran yalçın elxan emil samir ruslan rauf namiq natiq nazim nizami
    şamil tural tofiq turqut ülvi vaqif zaur aqil araz babək bəhram davud elman fərman fizuli habil ibad ilham kərəm
    məhəmməd mübariz natəvan nicat polad ramin rasim rizvan rüfət sabir sənan tərlan toğrul arzu aysu çinarə dürdanə
    esmira fəxriyyə firuzə gülər inarə jalə lalə mehparə nuranə pərvanə ruhiyyə rəna ramilə samirə səbinə sona
    svetlana təhminə ülkər validə vüsalə yeganə zülfiyyə
    sevda sevil sevinc aysun aysu aynur ayan nəzakət gülbəniz həcər nərmin nərminə sevinə mətanət şəfəq xumar ofelya
    rafael ramiz niyazi xəyal elçin elşən elvin emin fərhad ibrahim kamal səbuhi sərdar şəhriyar tahir vasif
    əfqan əhliman oqtay rəhim rəşid sabit surxay şirin yaşar zahid zahir nadir nəriman musa isa yunus yaqub`),
  ru: words(`
    владимир александр александра алексей анатолий андрей антон аркадий артем артур борис вадим валентин валентина
    валерий валерия василий василиса вениамин вера вероника виктор виктория виталий владислав вячеслав галина геннадий
    георгий герман глеб григорий дарья даниил денис дмитрий ева евгений евгения егор екатерина елена елизавета захар
    зинаида иван игорь илья инна ирина кирилл константин ксения лариса лев леонид лидия любовь людмила максим маргарита
    марина мария марк матвей михаил надежда наталья наталия никита николай нина оксана олег олеся ольга павел петр
    полина раиса роман ростислав руслан руслана светлана семен сергей софия софья станислав степан тамара татьяна
    тимофей федор филипп эдуард эльвира эмма юлия юрий яна ярослав анна алла алина алиса анастасия ангелина антонина
    арина арсений богдан всеволод гарри игнат клавдия лилия майя нелли роза римма снежана тимур эльмира аида аскар
    айдар алмаз арман ержан ерлан еркин серик санжар бауржан болат дархан даурен динара жанна жанар жибек зарина
    ильдар ильхам камила канат кайрат марат медет мейрам нурлан нуржан рустам сауле салтанат талгат улан фарид шамиль
    эльдар анар орхан фуад закир халид аяз заур рауф назим вугар самир санан тарлан`),
  kk: words(`
    аида айдар алмас арман асқар асхат ахат әсет әсел бақыт бақытжан бауыржан болат ғабит ғалым ғани дархан дәурен
    дана динара дина думан еркебұлан ерлан ермек еркін ержан есен жанар жандос жансая жанна жеңіс жомарт зарина
    кәмшат кенже қайрат қанат қанатбек қуаныш мақсат марат мейрам медет мұрат нұрлан нұржан олжас рауан сағадат
    салтанат санжар сара сәкен сәуле серік талғат тимур ұлан шоқан ыбырай абай ақмарал ақнұр айнұр айман айгүл гауһар
    гүлнар назгүл назым шолпан жұлдыз меруерт мереке нұргүл бибігүл ботагөз раушан
    гүлжан айнұр нұрбол дидар зейнолла толымбек светқали тұрсын шәкәрім дәмеш еркежан қанипа бекзат берік бауыр ғазиза
    жұмабек жансерік кәкім қажымұқан қуат мәди мирас мұстафа оралхан сайлау сапар тілек үміт шәмші шыңғыс ырысты`),
  en: words(`
    james john robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven
    paul andrew joshua kenneth kevin brian george edward mary patricia jennifer linda elizabeth barbara susan jessica
    sarah karen lisa nancy betty sandra margaret ashley emily emma olivia anna maria elena olga irina ivan sergei
    dmitry vladimir alexander nikolai viktor boris hans peter pierre jean marie carlos jose ahmed ali fatima anar
    orkhan leyla aida timur yerlan nurlan askar kanat marat`),
}
