/** Months and days of the week, and the words that make a date of them. Written for this project. */
import { tableOf } from "./word-table";

/** A month or a day of the week, as one language says it. */
export interface Named {
  /** Words before it that make a date of it: `last`, `im`. */
  readonly leads: ReadonlySet<string>;
  /** Words behind it that do: `dernier`, `pasado`. */
  readonly trails: ReadonlySet<string>;
  /** True where it is a date alone: `lundi`, beside `le lundi`, which is every Monday. */
  readonly bare: boolean;
  /** Words before it that make a habit of it. */
  readonly habits: ReadonlySet<string>;
  /** True for an abbreviation, which is one only beside a number: `sun` shines. */
  readonly short: boolean;
}

/**
 * A language a paragraph: months, days of the week, short months and days, words that lead to a
 * month, to a day, words behind a day, and words before a day that make a habit of it.
 */
const CALENDARS = `
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
jan feb mar apr jun jul aug sep sept oct nov dec
mon tue tues wed thu thur thurs fri sat sun
in last next this since until by during early mid late of
on last next this past since until by from

januar jänner februar märz april mai juni juli august september oktober november dezember
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
mär okt dez
-
im in letzten diesem diesen nächsten seit bis ab anfang mitte ende
am vom seit bis zum letzten letzter diesen nächsten vergangenen

enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
lunes martes miércoles jueves viernes sábado domingo
ene abr dic
-
en desde este pasado
el este pasado próximo desde
pasado próximo

janvier février mars avril mai juin juillet août septembre octobre novembre décembre
lundi mardi mercredi jeudi vendredi samedi dimanche
janv févr juil déc
-
en depuis
ce depuis
dernier prochain
le les chaque

gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
lunedì martedì mercoledì giovedì venerdì sabato domenica
-
-
a in da questo
questo scorso da
scorso scorsa prossimo
il la di ogni

janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
sábado domingo
-
-
em desde neste
no neste passado
passado próximo

januari februari maart april mei juni juli augustus september oktober november december
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
-
-
in sinds vorige afgelopen eind begin
op vorige afgelopen volgende sinds

januari januar februari februar mars marts april maj mai juni juli augusti august september oktober november december desember
måndag tisdag fredag lördag söndag måndags tisdags mandag tirsdag onsdag torsdag lørdag søndag mandags
-
-
i förra sidste forrige siden
på i förra sidste forrige nästa næste neste

января февраля марта апреля мая июня июля августа сентября октября ноября декабря январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре
понедельник вторник среду четверг пятницу субботу воскресенье
-
-
в с до прошлом этом
в во прошлый прошлую
`;

const LANGUAGES = CALENDARS.trim()
  .split("\n\n")
  .map((lines) => lines.split("\n").map((line) => tableOf(line === "-" ? "" : line)));

/** Month → what makes a date of it, in all languages that call a month so. */
export const MONTHS: ReadonlyMap<string, Named> = collect(0, 2, 4);

/** Day of the week → the same. */
export const WEEKDAYS: ReadonlyMap<string, Named> = collect(1, 3, 5);

function collect(full: number, short: number, before: number): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (const lines of LANGUAGES) {
    const line = (number: number): ReadonlySet<string> => lines[number] ?? new Set();
    const own = { leads: line(before), trails: line(6), habits: line(7), bare: line(7).size > 0 };
    for (const word of line(full)) add(named, word, { ...own, short: false });
    for (const word of line(short)) add(named, word, { ...own, short: true });
  }
  return named;
}

/** Languages that share a name share what leads to it: `april` behind `in`, `im` and `i`. */
function add(named: Map<string, Named>, word: string, fresh: Named): void {
  const known = named.get(word);
  named.set(
    word,
    known === undefined
      ? fresh
      : {
          leads: new Set([...known.leads, ...fresh.leads]),
          trails: new Set([...known.trails, ...fresh.trails]),
          habits: new Set([...known.habits, ...fresh.habits]),
          bare: known.bare && fresh.bare,
          short: known.short && fresh.short,
        },
  );
}
