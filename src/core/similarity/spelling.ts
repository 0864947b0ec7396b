/** British spellings → American ones, which the word vectors know better: `organise`, `colour`. */

/** Words in `-ise` that no one writes with `z`, by what stands before; the rest are told by a letter. */
const ALWAYS_S: ReadonlySet<string> = new Set(
  "prom comprom prem dem advert chast pract expert treat mort merchand parad val".split(" "),
);

const ISE = /^([a-z]{3,})is(e[drs]?|ers|ings?|ations?)$/u;

/** `raise`, `otherwise`, `despise`, `concise`, `advise` and their kin: never with `z`. */
const ENDS_WITHOUT_Z = /(?:[aouwpqcvh]|[pn]r)$/u;
/** But these do: `criticise`, `publicise`, `incentivise`. */
const ENDS_WITH_Z = /(?:[iu]c|tiv|rp[ho]|oph|graph)$/u;

const OUR =
  /^(un|dis|mis)?(behavi|col|fav|flav|glam|harb|hon|hum|lab|neighb|rum|sav|vap|vig|rig|od|endeav|ard|clam|demean|tum|splend|cand|succ)our/u;

const YSE = /^(anal|paral|catal)ys(e[drs]?|ing)$/u;

const WORDS: ReadonlyMap<string, string> = new Map(
  `
centre center|centres center|centred center|theatre theater|theatres theater|metre meter|metres meter
litre liter|litres liter|fibre fiber|calibre caliber|defence defense|offence offense|licence license
pretence pretense|catalogue catalog|dialogue dialog|dialogues dialog|analogue analog
programme program|programmes program|grey gray|judgement judgment|judgements judgment|plough plow
mum mom|mums mom|sceptic skeptic|sceptical skeptical|scepticism skepticism|ageing aging|cosy cozy
practise practice|practised practice|practising practice
practises practice|enquire inquire|enquired inquire|enquiry inquiry|enquiries inquiry
artefact artifact|artefacts artifact|maths math|skilful skillful|wilful willful
programmed program|programming program|manoeuvre maneuver|counsellor counselor
`
    .trim()
    .split(/[|\n]/u)
    .flatMap((pair) => {
      const [british, american] = pair.split(" ");
      return british === undefined || american === undefined ? [] : [[british, american] as const];
    }),
);

/** Takes a folded English word, gives it in its American spelling, itself if it has no other. */
export function toAmerican(word: string): string {
  if (word.length < 3) return word;
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (word.includes("our")) return word.replace(OUR, "$1$2or");
  if (!word.includes("is") && !word.includes("ys")) return word;
  const [, head = "", tail = ""] = ISE.exec(word) ?? [];
  if (head !== "" && takesZ(head)) return `${head}iz${tail}`;
  return word.replace(YSE, "$1yz$2");
}

function takesZ(head: string): boolean {
  if (ALWAYS_S.has(head) || !/[aeiouy]/u.test(head)) return false;
  return ENDS_WITH_Z.test(head) || !ENDS_WITHOUT_Z.test(head);
}
