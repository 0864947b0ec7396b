/**
 * Words that give a sentence clean structure, a table a language. Written for this project; to add
 * a language, add a table. All in lower case, longest first where one begins with another.
 */
export interface CueWords {
  /** Open a cue at the start of a sentence: "When CUE, MOVE". Ends with `'` where it is elided. */
  readonly opening: readonly string[];
  /** Join a move to its cue inside a sentence: "MOVE when CUE". */
  readonly joining: readonly string[];
  /** Also join a move to its cue, but only to a clause: "before they leave", not "before five". */
  readonly joiningClause: readonly string[];
  /** What makes the words after such a joining word a clause. */
  readonly clause: RegExp | null;
  /** Phrases that only look like cue words: "once again", "as soon as possible". */
  readonly fixed: readonly string[];
  /** After the comma these carry the cue on, so the move cannot be told: ", even when …". */
  readonly carryingOn: readonly string[];
  /** May stand between the two: "If CUE, then MOVE". */
  readonly then: readonly string[];
  /** Join a move to its check: "MOVE so that CHECK", "MOVE until CHECK". */
  readonly soThat: readonly string[];
  /** True where a comma always stands before such a clause. */
  readonly commaBeforeClause: boolean;
  /** Label a check: "…; check: CHECK". */
  readonly check: readonly string[];
  /** Before a joining word these make a question of it: "Ask when they need it". */
  readonly asking: readonly string[];
  /** May stand between: "Ask them when …". */
  readonly objects: readonly string[];
  /** Nouns that a joining word tells more of: "the moment when it turned". */
  readonly nouns: readonly string[];
  /** Nouns that a clause word measures from: "the day before the visit". */
  readonly times: readonly string[];
  /** A sentence that starts with one of these patterns tells a story; its verb is no move. */
  readonly tellers: readonly string[];
}

export const CUE_WORDS: readonly CueWords[] = [
  {
    opening: ["as soon as", "whenever", "when", "if", "before", "after", "once"],
    joining: ["as soon as", "whenever", "when", "if"],
    joiningClause: ["before", "after"],
    clause:
      /^(?!.*\b(?:who|which|what|that)\b)(?:(?:\p{L}+ing|i|we|you|he|she|it|they|somebody|someone|anybody|anyone)\b|.*\b(?:is|are|was|were|has|have|had|gets?|comes?|goes|ends?|starts?|leaves?)\b)/iu,
    fixed: [
      ...["after all", "before long", "if anything", "if not", "if possible", "once again"],
      ...["once more", "as soon as possible", "when possible", "if in doubt", "when in doubt"],
    ],
    carryingOn: ["even", "also", "and", "or", "but", "because", "which", "who", "not", "with"],
    then: ["then"],
    soThat: ["so that", "until"],
    commaBeforeClause: false,
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
      ...[
        "remember",
        "find out",
        "write down",
        "verify",
        "test",
        "double-check",
        "learn",
        "ensure",
      ],
      ...["make sure", "notice", "understand", "even", "only", "not", "as", "or", "just"],
    ],
    objects: ["me", "us", "you", "him", "her", "them", "people", "everyone", "somebody"],
    nouns: ["moment", "time", "day", "hour", "point", "case", "place", "reason"],
    times: [
      ...["day", "night", "morning", "afternoon", "evening", "week", "month", "minutes", "minute"],
      ...["hours", "hour", "shortly", "right", "long", "look", "soon"],
    ],
    tellers: [
      ...["i", "we", "he", "she", "they", "it", "nobody", "everyone", "this", "that", "there"],
      ...["a", "an", "the", "my", "our", "his", "her", "their", "every", "each", "some", "people"],
      ...["whoever", "\\p{L}*[aeiouy]\\p{L}*ing"],
      "\\S+ (?:will|is|was|are|were|has|had|can|could|would|only|must|did)",
    ],
  },
  {
    opening: ["sobald", "immer wenn", "jedes mal wenn", "wenn", "falls", "bevor", "nachdem"],
    joining: ["sobald", "immer wenn", "wenn", "falls", "bevor", "nachdem"],
    joiningClause: [],
    clause: null,
    fixed: ["wenn möglich", "falls nötig", "wenn nötig"],
    carryingOn: ["auch", "und", "oder", "aber", "weil", "die", "der", "das"],
    then: ["dann", "so"],
    soThat: ["sodass", "so dass", "damit", "bis"],
    commaBeforeClause: true,
    check: ["prüfen", "prüfung", "check"],
    asking: ["fragen", "frag", "frage", "wissen", "sehen", "als", "auch", "nur", "nicht", "oder"],
    objects: ["sie", "ihn", "ihm", "ihr"],
    nouns: ["moment", "tag", "zeitpunkt"],
    times: [],
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
      ...["tan pronto como", "en cuanto", "siempre que", "cada vez que", "cuando", "si"],
      ...["antes de que", "después de que", "antes de", "después de"],
    ],
    joining: ["tan pronto como", "en cuanto", "siempre que", "cada vez que", "cuando", "si"],
    joiningClause: [],
    clause: null,
    fixed: ["tan pronto como sea posible", "si es posible", "cuando sea posible"],
    carryingOn: ["incluso", "y", "o", "pero", "porque", "que"],
    then: ["entonces"],
    soThat: ["para que", "de modo que", "hasta que"],
    commaBeforeClause: false,
    check: ["comprobar", "comprobación", "señal"],
    asking: [
      ...["preguntar", "pregunta", "saber", "ver", "decir", "comprueba", "comprobar", "verifica"],
      ...["mira", "como", "incluso", "solo", "no", "o"],
    ],
    objects: ["le", "les", "me", "nos"],
    nouns: ["momento", "día"],
    times: [],
    tellers: ["yo", "nosotros", "él", "ella", "ellos", "nadie", "todos", "esto", "el", "la", "un"],
  },
  {
    opening: [
      ...[
        "dès que",
        "chaque fois que",
        "lorsque",
        "quand",
        "si",
        "avant de",
        "après avoir",
        "après",
      ],
      ...["dès qu'", "lorsqu'", "s'", "avant d'", "chaque fois qu'"],
    ],
    joining: [
      ...["dès que", "chaque fois que", "lorsque", "quand", "si"],
      ...["dès qu'", "lorsqu'", "s'", "chaque fois qu'"],
    ],
    joiningClause: [],
    clause: null,
    fixed: ["quand même", "dès que possible", "si possible", "après tout"],
    carryingOn: ["même", "et", "ou", "mais", "parce", "qui", "que"],
    then: ["alors"],
    soThat: ["pour que", "afin que", "de sorte que", "jusqu'à ce que", "pour qu'", "afin qu'"],
    commaBeforeClause: false,
    check: ["vérifier", "vérification", "signe"],
    asking: [
      ...["demander", "demande", "savoir", "voir", "dire", "vérifie", "vérifier", "regarde"],
      ...["comme", "même", "pas", "ou"],
    ],
    objects: ["lui", "leur", "me", "nous"],
    nouns: ["moment", "jour"],
    times: [],
    tellers: [
      ...[
        "je",
        "j['’]ai",
        "nous",
        "il",
        "elle",
        "ils",
        "personne",
        "tous",
        "le",
        "la",
        "un",
        "c['’]est",
      ],
    ],
  },
];
