/**
 * The commonest passwords of eight characters or more, as they lead the published lists of leaked ones, and what the same
 * hands type on our keyboards. Attempts are few, so a short list does (NIST SP 800-63B, 3.1.1.2).
 */
export const COMMON: ReadonlySet<string> = new Set(
  `
12345678 123456789 1234567890 12345678910 123123123 987654321 0987654321 11223344 1122334455 112233445566 12341234
147258369 123654789 741852963 789456123 987456321 159753456 123321123 87654321 01234567 0123456789 10203040 20202020
password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword pa$$word pa$$w0rd mypassword
passwort contrasena motdepasse qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwertyqwerty qwerty777
1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 qazwsxedc qazwsx123 zaq12wsx asdfghjk asdfghjkl
asdfasdf zxcvbnm1 zxcvbnm123 asd123456 qwe123456 zxc123456 abc12345 abc123456 abcd1234 abcdefgh abcdefg1 a1b2c3d4
aa123456 a12345678 a123456789 admin123 admin1234 administrator adminadmin rootroot changeme changeme1 letmein1
letmein123 welcome1 welcome12 welcome123 iloveyou iloveyou1 princess princess1 sunshine sunshine1 football football1
baseball baseball1 superman superman1 batman123 dragon123 master123 monkey123 shadow123 michael1 jennifer computer
internet whatever starwars pokemon1 trustno1 secret123 test1234 testtest testing1 default1 temp1234 newsroom
newsroom1 editor123 reporter1 journalist google123 facebook linkedin samsung1 samsung123 marina123 natasha1
qwerty123456 azerbaijan azerbaycan azerbaijan1 baku2020 bakubaku qarabag1 qarabag123 kazakhstan kazakhstan1 qazaqstan
almaty2020 astana2020 astana123 almaty123 rossiya1 moskva123 parol123 parol1234 parolparol privet123 lyubov123
пароль12 пароль123 пароль1234 парольпароль йцукенгш йцукенгшщз йцукен123 йцукен12 фывапрол фывапролдж ячсмитьб
любовь123 привет123 казахстан қазақстан азербайджан азәрбајҹан azərbaycan құпиясөз şifrə123 parolum1 sifre123
`
    .trim()
    .split(/\s+/),
)
