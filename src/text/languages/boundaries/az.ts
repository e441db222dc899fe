import { type Boundaries, words } from '../facts.ts'

export const boundaries: Boundaries = {
  abbreviations: {
    never:
      words(`səh küç pr prosp məh döng d-r m-r müav mərh əməkd prez cüml mkr akad prof dos dr müəl məs cən gen polk mayor kap leyt adm gen.-leyt gen.-mayor
      m.ö b.e.ə b.e e.ə r/s h.ə i.ə st`),
    beforeNumber: words('mənz bənd mad şək cədv № tel'),
    seldom: words(
      `konst art qəz jur nah müd mərk təvəl azərb ş şəh r ray q qəs k vil i ə inst univ fak kaf red nəşr tərc resp naz dep dir təxm təq nöm ing ad`,
    ),
    often: words(
      'və_s və_i.a və_b və_sair və_dig i.a man dol rub qəp mln mlrd trln nəf kv.m kv.km kub.m km sm mm kq ha dəq san',
    ),
  },
  starters:
    words(`Məlumata Şəhər Ölkə Şirkət Müəssisə Qala Açılışda Sərgidə İclasda Konfransda Yarışda Səfər Səfərin Görüş Görüşün Tərəflər Layihə
      Layihənin Sənəd Sənədlər Qiymət Qiymətlər Giriş Bilet Biletlər Ödənişlər Uşaqlar İşlər Tikinti Əhalisi
      Sahəsi Ərazisi Uzunluğu Hündürlüyü Ümumi Müqavilə Müqavilənin Qərar Qalan Qalıb Yerli Məbləğ Vəsait
      Dəyəri Ətraflı Mərasim Tədbir Konfrans Sərgi İclas Yarış Oyun Qaliblər Qonaqlar İştirakçılar Sakinlər
      Tələbələr Şagirdlər Ekspertlər Alimlər Mütəxəssislər Jurnalistlər Polis İstintaq Məhkəmə Hadisə Nəticələr
      Nəticədə Əhali Artım İxrac İdxal Ticarət Satış Məhsul Endirim Abidə Abidənin Bina Binanın Yol Körpü Xəstə
      Xəstəxana Məktəb Məktəbi Atası Anası Ailəlidir Təhsilini Universiteti Vəfat Anadan Tikilib Qurulub Ölkəyə
      Ölkədə Şəhərdə Rayonda Kənddə Dağlarda Temperatur Hava Külək Müraciət Müraciətlər Sənədin Qanun Sərəncam
      Saziş Danışıqlar Müzakirələr Səsvermə Seçki Seçkilər Layihəyə Proqram Maliyyə Kredit Faiz Ünvan Telefon
      Vaxt Yer Tarix Mənbə Əlaqə Mövzu Məqsəd Müəllif Müəllifi`),
  lettered: words(
    'plan planı qrup qrupu qrupunda vitamin vitamini hepatit sinif kateqoriya kateqoriyası növü blok bənd',
  ),
  speech: words(`deyib deyir dedi deyə bildirib bildirir bildirdi söyləyib söylədi vurğulayıb qeyd qışqırıb soruşub
      soruşdu yazıb cavab`),
  clock: '',
  verbs: [],
}
