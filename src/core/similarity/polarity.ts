/** Which of its words a text says yes to and which no, and words that are opposites. */
import { tableOf } from "./word-table";

/** Folded words (see `splitWords`) that turn what follows them. */
const NEGATORS = tableOf(`
not no never nobody none nothing neither nor without cannot cant dont doesnt didnt wont wouldnt
shouldnt couldnt isnt arent wasnt werent havent hasnt hadnt aint hardly rarely seldom avoid avoiding
avoided stop stopping stopped quit skip skipping skipped refuse refusing refused forgot forget
forgetting fail failed failing instead rather resist refrain ignore ignoring ignored
nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne vermeide vermeiden statt anstatt
weder vergessen vergiss
nunca jamás nadie nada ningún ninguna sin evita evitar deja dejar tampoco olvidé olvidar
ne pas jamais rien personne sans aucun aucune évite éviter évitez arrête arrêter cesse cesser ni
oublié oublier
`);

/** One axis a line: the words of one side, then those of the other. */
const AXES = `
more extra most | less fewer fewest least
early earlier soon sooner | late later latest
first | last finally
start starts started begin begins beginning | end ends ended finish
before | after afterwards
in inside indoors include | out outside outdoors leave
criticise criticize blame | praise thank
fast quick quickly faster quicker hurry rush speed | slow slowly slower patiently
big bigger large larger huge long longer | small smaller little tiny short shorter
many several multiple | one single
together everyone | alone separately solo
public publicly open openly | private privately closed
always often constantly | never seldom rarely
start begin keep continue | stop quit drop skip
add raise increase grow | remove cut reduce lower decrease shrink
high higher | low lower
hard hardest difficult | easy easiest simple
strict strictly firm exact precise | flexible loose loosely vague
accept agree yes allow | refuse decline reject no forbid
morning dawn | evening night
save keep | spend throw
push | pull
ask listen | tell talk
buy | rent borrow
written writing write email mail | call phone spoken verbally
plan planned | improvise spontaneous spontaneously
cheap | expensive
now immediately once straight | wait tomorrow later postpone delay
trust | distrust doubt
wide broad general | narrow specific detailed
hot warm | cold cool
mehr | weniger
früh früher bald | spät später
immer | nie selten
schnell schneller | langsam langsamer
groß lang | klein kurz
zuerst anfang beginn | zuletzt ende schluss
vor vorher bevor | nach nachher nachdem danach
allein | zusammen gemeinsam
anfangen beginnen | aufhören
sofort gleich | warten später
más | menos
temprano pronto | tarde
antes | después
primero | último última final
siempre | nunca
rápido | lento despacio
grande largo | pequeño corto
solo sola | juntos juntas
empezar | dejar parar
plus | moins
tôt | tard
avant | après
premier première début | dernier dernière fin
toujours | jamais
vite | lentement doucement
grand long | petit court
seul seule | ensemble
commencer | arrêter
`;

/** Axes of each word, from 1 on: below 0 for the words of the second side. */
const SIDES = readAxes();

/** Words that turn what stands behind them reach this far. */
const REACH = 8;

/**
 * For each folded word of a text 1, or -1 behind an odd number of near words that turn it. What stands
 * in one of the clauses, which are stretches of the text, is turned by words of that clause alone: "if
 * you don't know, ask" says to ask.
 */
export function readSigns(
  folded: readonly string[],
  clauses: readonly (readonly string[])[] = [],
): readonly number[] {
  const signs = signWords(folded);
  for (const clause of clauses) {
    const from = folded.findIndex((_, at) => clause.every((word, i) => folded[at + i] === word));
    if (from !== -1) signs.splice(from, clause.length, ...signWords(clause));
  }
  return signs;
}

function signWords(folded: readonly string[]): number[] {
  const turns: number[] = [];
  return folded.map((word, at) => {
    while (turns[0] !== undefined && at - turns[0] > REACH) turns.shift();
    const sign = turns.length % 2 === 0 ? 1 : -1;
    if (NEGATORS.has(word)) turns.push(at);
    return sign;
  });
}

/**
 * Sides that a text takes, given its folded words and their signs: numbers of axes from 1 on, below 0
 * for the second side. A side that is turned is the other one: "not more" is "less".
 */
export function readSides(folded: readonly string[], signs: readonly number[]): readonly number[] {
  const taken = new Set<number>();
  folded.forEach((word, i) => {
    for (const side of SIDES.get(word) ?? []) taken.add(side * (signs[i] ?? 1));
  });
  return [...taken];
}

/** Number of axes on which each takes one side and the other one takes the other. */
export function countOpposites(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (const side of a) {
    if (b.includes(-side) && !b.includes(side) && !a.includes(-side)) count++;
  }
  return count;
}

function readAxes(): ReadonlyMap<string, readonly number[]> {
  const sides = new Map<string, number[]>();
  const lines = AXES.trim().split("\n");
  lines.forEach((line, axis) => {
    line.split("|").forEach((words, second) => {
      for (const word of tableOf(words)) {
        const known = sides.get(word) ?? [];
        sides.set(word, [...known, second === 0 ? axis + 1 : -axis - 1]);
      }
    });
  });
  return sides;
}
