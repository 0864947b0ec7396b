/**
 * Small words: they say how rather than what, and weigh less than others. One table a language, as
 * folded words without apostrophes; those of other languages stand in `profiles.ts`.
 */
import { PROFILES } from "./profiles";
import { tableOf } from "./word-table";

/** Languages that their script tells, whose small words are left to their frequency. */
type ScriptLanguage = "ar" | "he" | "hy" | "ta" | "th" | "und";

/** ISO 639-1; `und` stands for all that are written in a script which no table knows. */
export type Language = "en" | "de" | "es" | "fr" | keyof typeof PROFILES | ScriptLanguage;

/** In order of precedence where nothing else decides. */
export const LANGUAGES: readonly Language[] = [
  ...([
    "en",
    "de",
    "es",
    "fr",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "no",
    "pl",
    "cs",
    "fi",
    "hu",
  ] as const),
  ...(["ro", "tr", "id", "vi", "hr", "lt", "ga", "sa"] as const),
  ...(["ru", "uk", "bg", "sr"] as const),
  ...(["el", "hy", "ar", "he", "hi", "ne", "ta", "ko", "zh", "ja", "th", "und"] as const),
];

/** Those that are written in Latin letters, which come first, in Cyrillic and in Devanagari ones. */
export const LATIN_LANGUAGES = LANGUAGES.slice(0, LANGUAGES.indexOf("ru"));
export const CYRILLIC_LANGUAGES = LANGUAGES.slice(LATIN_LANGUAGES.length, LANGUAGES.indexOf("el"));
export const DEVANAGARI_LANGUAGES: readonly Language[] = ["hi", "ne"];

const ENGLISH = `
a about above after again all also always am an and any anybody anyone anything are arent as at be
because been before being both but by can cant cannot could couldnt did didnt do does doesnt doing
done dont down each either else even ever every everybody everyone everything few for from get gets
getting got had hadnt has hasnt have havent having he her here hers herself him himself his how i if
in into is isnt it its itself ive just less lot lots may me might mine more most much must my myself
need needs never no nobody none nor not nothing now of off often on once one only or other others our
ours ourselves out over own really same shall she should shouldnt since so some somebody someone
something sometimes still such than that thats the their theirs them themselves then there these they
thing things this those though through to too under until up upon us very was wasnt way we well were
werent what whatever when whenever where whether which while who whom whose why will with within
without wont would wouldnt yes yet you your yours yourself
`;

const GERMAN = `
aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da
dabei dadurch dafür damit danach dann daran darauf daraus darf das dass dasselbe dazu dein deine dem
den denn der des deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein
eine einem einen einer eines einfach er erst es etwas euch für ganz gar gegen geht gibt habe haben
hat hatte hatten hätte hätten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist
ja jede jedem jeden jeder jedes jetzt jemand kann kannst kein keine keinem keinen keiner können
könnte man manchmal mehr mein meine meinem meinen meiner mich mir mit mal muss müssen musst nach nicht
nichts nie niemals noch nun nur ob oder oft ohne schon sehr sein seine seinem seinen seiner seit
selbst sich sie sind so sobald soll sollen sollte sondern sonst über um und uns unser unsere unter
viel vom von vor wann war waren warum was weg weil wenn wer werde werden wie wieder will wir wird wo
wurde wurden würde zu zum zur zwischen
`;

const SPANISH = `
a al algo algunas algunos alguien ante antes aquel aunque así bien cada casi como cómo con contra
cosas cuál cuando cuándo cualquier de del demás desde después donde dónde dos e el él ella ellas ellos
en entre era eran eres es esa esas ese eso esos esta está están estaba estar estas este esto estos
estoy fue fueron ha había hace hacer hacia han hasta hay he hemos la las le les lo los más me mejor mi
mientras mis mucha muchas mucho muchos muy nada nadie ni no nos nosotros nuestra nuestro nunca o os
otra otras otro otros para pero poco por porque pues puede pueden puedo que qué quien quién se sea
según ser si sí sido siempre sin sobre son soy su sus también tan tanto te tener tengo ti tiene tienen
toda todas todo todos tu tú tus un una unas uno unos usted va vez y ya yo
`;

const FRENCH = `
a ai ainsi alors après as assez au aucun aucune aussi autre autres aux avait avant avec avez avoir
avons beaucoup bien c ça car ce ceci cela celle celui ces cet cette ceux chaque chez chose choses comme
comment contre d dans de déjà depuis des deux devait dois doit donc dont du elle elles en encore entre
es est et étaient était été être eu eux fait faire faut fois font il ils j jamais je jusque l la là le
les leur leurs lors lorsque lui m ma mais me même mes mieux moi moins mon n ne ni nos notre nous on ont
ou où par parce pas pendant peu peut peux plus plutôt pour pourquoi puis qu quand que quel quelle quelque
quelques qui quoi rien s sa sans se sera ses si soit son sont sous souvent suis sur t ta te tes toi ton
toujours tous tout toute toutes très trop tu un une vers vos votre vous y
`;

const NONE: ReadonlySet<string> = new Set();

export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: tableOf(ENGLISH),
  de: tableOf(GERMAN),
  es: tableOf(SPANISH),
  fr: tableOf(FRENCH),
  ...PROFILES,
  ar: NONE,
  he: NONE,
  hy: NONE,
  ta: NONE,
  th: NONE,
  und: NONE,
};
