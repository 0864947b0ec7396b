/** Numbers that a text names, in digits or in words. */

/** Value, then its words in the four languages. From 2 on, because `one`
 * says too many other things, and without the Spanish `once`, which is English too. */
const NUMBER_WORDS = `
0.25 quarter viertel cuarto quart
0.5 half halb halbe halben halbes media medio demi demie
2 two twice pair couple zwei zweimal dos deux
3 three drei tres trois
4 four vier cuatro quatre
5 five fünf cinco cinq
6 six sechs seis
7 seven sieben siete sept
8 eight acht ocho huit
9 nine neun nueve neuf
10 ten zehn diez dix
11 eleven elf onze
12 twelve dozen zwölf dutzend doce docena douze douzaine
15 fifteen fünfzehn quince quinze
20 twenty zwanzig veinte vingt
30 thirty dreißig treinta trente
40 forty vierzig cuarenta quarante
50 fifty fünfzig cincuenta cinquante
60 sixty sechzig sesenta soixante
90 ninety neunzig noventa
100 hundred hundert cien cent
1000 thousand tausend mil mille
`;

const VALUES: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.trim()
    .split("\n")
    .flatMap((line) => {
      const [value, ...words] = line.split(" ");
      return words.map((word) => [word, Number(value)] as const);
    }),
);

/** A number at the start of a word; letters may follow it ("8am"). */
const DIGITS = /^\d{1,12}(?:[.,:]\d{1,12})?/u;

/** The number that a folded word (see `splitWords`) names, null for a word that names none. */
export function readNumber(folded: string): number | null {
  const known = VALUES.get(folded);
  if (known !== undefined) return known;
  const digits = DIGITS.exec(folded)?.[0];
  return digits === undefined ? null : Number(digits.replace(/[,:]/u, "."));
}

/** True if both name numbers and none of them is the same. */
export function nameOtherNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((number) => b.includes(number));
}
