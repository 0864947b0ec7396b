/**
 * German verbs as their infinitives, where a small rule tells: "rief … an", "angerufen" and
 * "anzurufen" become "anrufen", "gefragt" becomes "fragen". Written for this project.
 */
import { tableOf } from "./word-table";
import type { Word } from "./words";

/** An infinitive, then forms that no rule reaches. */
const FORMS = `
rufen rief riefen gerufen
schreiben schrieb schrieben geschrieben
sprechen sprach sprachen gesprochen sprich spricht
geben gab gaben gegeben gib
gehen ging gingen gegangen
kommen kam kamen gekommen
nehmen nahm nahmen genommen nimm nimmt
lassen ließ ließen gelassen lässt
halten hielt hielten gehalten hält
finden fand fanden gefunden
bleiben blieb blieben geblieben
bringen brachte brachten gebracht
denken dachte dachten gedacht
wissen wusste wussten gewusst
lesen las lasen gelesen lies liest
sehen sah sahen gesehen
tun tat taten getan
treffen traf trafen getroffen
helfen half halfen geholfen hilf hilft
vergessen vergaß vergaßen vergiss vergisst
verlieren verlor verloren
bieten bot boten geboten
fangen fing fingen gefangen
schließen schloss schlossen geschlossen
laden lud luden geladen
werfen warf warfen geworfen
ziehen zog zogen gezogen
beginnen begann begannen begonnen
versprechen versprach versprachen versprochen versprich verspricht
verstehen verstand verstanden
stehen stand standen gestanden
essen aß aßen gegessen
fahren fuhr fuhren gefahren
schlafen schlief schliefen geschlafen
trinken trank tranken getrunken
unterbrechen unterbrach unterbrochen
brechen brach brachen gebrochen
entscheiden entschied entschieden
schlagen schlug schlugen geschlagen
tragen trug trugen getragen
laufen lief liefen gelaufen
`;

const INFINITIVES: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split("\n")
    .flatMap((line) => {
      const [infinitive = "", ...forms] = line.split(" ");
      return forms.map((form) => [form, infinitive] as const);
    }),
);

const PREFIXES =
  "zurück zusammen weiter durch nach fest auf aus ein mit vor weg los her hin bei zu an ab um";

/** `angerufen`, `anzurufen`, `gefragt`: prefix, middle, rest. */
const MIDDLE = new RegExp(
  `^(${PREFIXES.replaceAll(" ", "|")})?(ge|zu)(\\p{L}{3,}(?:t|en|n))$`,
  "u",
);

/** Words that only look like such forms. */
const NO_VERBS = tableOf(
  "gesamt gerecht gehört genannt gelingt gewinnt gefällt gerät geschieht gesteht genießt genügt gewährt",
);

/** Beginnings of verbs that take each particle: `ruf… an`, `sag… ab`. */
const SEPARABLE = `
an rufen fragen bieten fangen kündigen nehmen sehen sprechen schauen passen melden geben
ab sagen sprechen schließen lehnen warten holen geben stimmen brechen nehmen klären legen
auf schreiben hören räumen nehmen geben machen zeichnen passen stehen fordern
aus reden sprechen schalten probieren machen drucken
ein laden planen schalten halten tragen fügen richten holen
mit nehmen schreiben teilen bringen denken
nach fragen haken denken schauen lesen sehen prüfen
vor bereiten lesen schlagen stellen
zu hören sagen stimmen geben
zurück rufen schreiben geben melden nehmen stellen
fest legen halten stellen
zusammen fassen arbeiten
weiter geben leiten machen
durch lesen gehen sprechen
`;

const VERBS: ReadonlyMap<string, readonly string[]> = new Map(
  SEPARABLE.trim()
    .split("\n")
    .map((line) => {
      const [particle = "", ...verbs] = line.split(" ");
      return [particle, verbs] as const;
    }),
);

/** How far apart a verb and its particle are looked for, in words. */
const REACH = 12;

/** A particle with one of these behind it begins a phrase: "an den Kunden". */
const ARTICLES = tableOf(
  "den dem der die das ein eine einem einen einer meinen meinem uns ihn sie mich dir mir",
);

/** Takes the words of a German text in order, gives them with such verbs as infinitives. Linear. */
export function toInfinitives(words: readonly Word[]): readonly Word[] {
  const told = words.map(toInfinitive);
  const joined = new Set<number>();
  told.forEach((word, at) => {
    const verbs = VERBS.get(word.folded);
    if (verbs === undefined || ARTICLES.has(told[at + 1]?.folded ?? "")) return;
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
      const verb = told[i];
      const infinitive = verb && verbs.find((candidate) => isFormOf(verb.folded, candidate));
      if (verb === undefined || infinitive === undefined) continue;
      told[i] = { surface: verb.surface, folded: `${word.folded}${infinitive}` };
      joined.add(at);
      return;
    }
  });
  return joined.size === 0 ? told : told.filter((_, at) => !joined.has(at));
}

/** Finite forms by rule: `frage`, `fragst`, `fragt`, `fragte`, `fragten`. */
function isFormOf(word: string, infinitive: string): boolean {
  const base = infinitive.replace(/e?n$/u, "");
  return word.startsWith(base) && /^(?:e|s?t|e?te?n?|e?n)?$/u.test(word.slice(base.length));
}

function toInfinitive(word: Word): Word {
  const { folded, surface } = word;
  const irregular = INFINITIVES.get(folded);
  if (irregular !== undefined) return { surface, folded: irregular };
  // Nouns have a capital: "Vorgesetzten" is none of these.
  if (surface !== folded || NO_VERBS.has(folded)) return word;
  const [, prefix = "", middle = "", rest = ""] = MIDDLE.exec(folded) ?? [];
  if (rest === "" || (prefix === "" && middle === "zu")) return word;
  const strong = INFINITIVES.get(`${middle}${rest}`);
  if (strong !== undefined) return { surface, folded: `${prefix}${strong}` };
  if (middle === "zu") return { surface, folded: `${prefix}${rest}` };
  return rest.endsWith("t") ? { surface, folded: `${prefix}${weakOf(rest)}` } : word;
}

/** `fragt` → `fragen`, `wartet` → `warten`. */
function weakOf(rest: string): string {
  return `${rest.replace(/([td])et$|t$/u, "$1")}en`;
}
