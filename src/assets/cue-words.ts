/**
 * Words that give a sentence clean structure, a table a language. Written for this project; to add
 * a language, add a table. All in lower case, longest first where one begins with another.
 */
export interface CueWords {
  /** Open a cue at the start of a sentence: "When CUE, MOVE". */
  readonly opening: readonly string[];
  /** Join a move to its cue inside a sentence: "MOVE when CUE". */
  readonly joining: readonly string[];
  /** Also join a move to its cue, but only to a clause: "before they leave", not "before five". */
  readonly joiningClause: readonly string[];
  /** What makes the words after such a joining word a clause. */
  readonly clause: RegExp | null;
  /** After the comma these carry the cue on, so the move cannot be told: ", even when …". */
  readonly carryingOn: readonly string[];
  /** May stand between the two: "If CUE, then MOVE". */
  readonly then: readonly string[];
  /** Join a move to its check: "MOVE so that CHECK", "MOVE until CHECK". */
  readonly soThat: readonly string[];
  /** Label a check: "…; check: CHECK". */
  readonly check: readonly string[];
  /** Before a joining word these turn it into a question: "Ask when they need it". */
  readonly asking: readonly string[];
  /** A sentence that starts with one of these tells a story; its verb is no move. */
  readonly tellers: readonly string[];
}

export const CUE_WORDS: readonly CueWords[] = [
  {
    opening: ["as soon as", "whenever", "when", "if", "before", "after", "once"],
    joining: ["as soon as", "whenever", "when", "if"],
    joiningClause: ["before", "after"],
    clause:
      /^(?:\p{L}+ing|i|we|you|he|she|it|they|somebody|someone|anybody|anyone)\b|\b(?:is|are|was|were|has|have|had|gets?|comes?|goes|ends?|starts?|leaves?)\b/iu,
    carryingOn: ["even", "also", "and", "or", "but", "because", "which", "who", "not", "with"],
    then: ["then"],
    soThat: ["so that", "until"],
    check: ["check"],
    asking: [
      ...[
        "ask",
        "asks",
        "know",
        "knows",
        "say",
        "says",
        "tell",
        "see",
        "check",
        "decide",
        "wonder",
      ],
      ...["remember", "find out", "write down", "them", "me", "us", "even", "only", "not", "as"],
      ...["day", "night", "morning", "afternoon", "evening", "week", "month", "or", "just", "long"],
      ...["minutes", "minute", "hours", "hour", "shortly", "right"],
    ],
    tellers: [
      ...["i", "we", "he", "she", "they", "it", "nobody", "everyone", "this", "that", "there"],
      ...["a", "an", "the", "my", "our", "his", "her", "their", "every", "each", "some", "people"],
      ...["whoever", "\\p{L}+ing"],
      "\\S+ (?:will|is|was|are|were|has|had|can|could|would|only|must|did)",
    ],
  },
  {
    opening: ["sobald", "immer wenn", "jedes mal wenn", "wenn", "falls", "bevor", "nachdem"],
    joining: ["sobald", "immer wenn", "wenn", "falls", "bevor", "nachdem"],
    joiningClause: [],
    clause: null,
    carryingOn: ["auch", "und", "oder", "aber", "weil", "die", "der", "das"],
    then: ["dann", "so"],
    soThat: ["sodass", "so dass", "damit", "bis"],
    check: ["prüfen", "prüfung", "check"],
    asking: ["fragen", "frag", "frage", "wissen", "sehen", "als", "auch", "nur", "nicht", "oder"],
    tellers: [
      "ich",
      "wir",
      "er",
      "sie",
      "es",
      "niemand",
      "alle",
      "das",
      "dies",
      "der",
      "die",
      "ein",
    ],
  },
  {
    opening: [
      "tan pronto como",
      "en cuanto",
      "siempre que",
      "cuando",
      "si",
      "antes de",
      "después de",
    ],
    joining: ["tan pronto como", "en cuanto", "siempre que", "cuando", "si"],
    joiningClause: [],
    clause: null,
    carryingOn: ["incluso", "y", "o", "pero", "porque", "que"],
    then: ["entonces"],
    soThat: ["para que", "de modo que", "hasta que"],
    check: ["comprobar", "comprobación", "señal"],
    asking: [
      "preguntar",
      "pregunta",
      "saber",
      "ver",
      "decir",
      "como",
      "incluso",
      "solo",
      "no",
      "o",
    ],
    tellers: ["yo", "nosotros", "él", "ella", "ellos", "nadie", "todos", "esto", "el", "la", "un"],
  },
  {
    opening: ["dès que", "chaque fois que", "lorsque", "quand", "si", "avant de", "après avoir"],
    joining: ["dès que", "chaque fois que", "lorsque", "quand", "si"],
    joiningClause: [],
    clause: null,
    carryingOn: ["même", "et", "ou", "mais", "parce", "qui", "que"],
    then: ["alors"],
    soThat: ["pour que", "afin que", "de sorte que", "jusqu'à ce que", "jusqu’à ce que"],
    check: ["vérifier", "vérification", "signe"],
    asking: ["demander", "demande", "savoir", "voir", "dire", "comme", "même", "pas", "ou"],
    tellers: [
      "je",
      "j'ai",
      "j’ai",
      "nous",
      "il",
      "elle",
      "ils",
      "personne",
      "tous",
      "le",
      "la",
      "un",
    ],
  },
];
