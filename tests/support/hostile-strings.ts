/**
 * Texts that try to be more than text. Whoever ran one of them would leave `pwned` behind, whoever
 * fetched one would ask `hostile.example`. They are put where a vault can carry a text.
 */
export interface HostileString {
  readonly says: string;
  readonly text: string;
  /** What is left of it in a line of markdown, as people read one: tags and addresses do not show. */
  readonly shown?: string;
}

const SCRIPT64 = "PHNjcmlwdD5wd25lZD0xPC9zY3JpcHQ+";

const ELEMENTS: readonly HostileString[] = [
  { says: "a script", text: "<script>pwned=1</script>", shown: "pwned=1" },
  {
    says: "a script from elsewhere",
    text: "<SCRIPT SRC=//hostile.example/x.js></SCRIPT>",
    shown: "",
  },
  {
    says: "a script in a script",
    text: "<scr<script>ipt>pwned=1</scr</script>ipt>",
    shown: "<script>pwned=1</script>",
  },
  { says: "an image that fails", text: "<img src=x onerror=pwned=1>", shown: "" },
  {
    says: "an image of elsewhere",
    text: '<img src="https://hostile.example/pixel.png">',
    shown: "",
  },
  { says: "an image with slashes", text: "<img/src=x/onerror=pwned=1//" },
  { says: "the end of an attribute", text: '"><img src=x onerror=pwned=1>', shown: '">' },
  { says: "a handler in single quotes", text: "' onmouseover='pwned=1' x='" },
  { says: "a handler of the focus", text: '" autofocus onfocus="pwned=1' },
  { says: "an SVG", text: "<svg onload=pwned=1>", shown: "" },
  { says: "a script in an SVG", text: "<svg><script>pwned=1</script></svg>", shown: "pwned=1" },
  {
    says: "an animation",
    text: "<svg><animate onbegin=pwned=1 attributeName=x dur=1s>",
    shown: "",
  },
  {
    says: "a link in an SVG",
    text: '<svg><a xlink:href="javascript:pwned=1"><text>x</text></a></svg>',
    shown: "x",
  },
  {
    says: "MathML that changes its mind",
    text: "<math><mtext><table><mglyph><style><img src=x onerror=pwned=1></style>",
    shown: "",
  },
  { says: "a frame", text: '<iframe src="javascript:parent.pwned=1"></iframe>', shown: "" },
  {
    says: "a frame with a document",
    text: '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
    shown: '<iframe srcdoc="parent.pwned=1">',
  },
  {
    says: "an object",
    text: `<object data="data:text/html;base64,${SCRIPT64}"></object>`,
    shown: "",
  },
  {
    says: "an embed",
    text: '<embed src="data:image/svg+xml,<svg onload=pwned=1>">',
    shown: '<embed src="data:image/svg+xml,">',
  },
  {
    says: "a form",
    text: '<form action="javascript:pwned=1"><button>x</button></form>',
    shown: "x",
  },
  {
    says: "a button of a form",
    text: '<button formaction="javascript:pwned=1">x</button>',
    shown: "x",
  },
  { says: "details that open", text: "<details open ontoggle=pwned=1>", shown: "" },
  { says: "a video", text: "<video><source onerror=pwned=1></video>", shown: "" },
  { says: "a body", text: "<body onload=pwned=1>", shown: "" },
  {
    says: "a style",
    text: "<style>*{background:url(https://hostile.example/a.png)}</style>",
    shown: "*{background:url(https://hostile.example/a.png)}",
  },
  {
    says: "a style sheet",
    text: "<link rel=stylesheet href=https://hostile.example/a.css>",
    shown: "",
  },
  {
    says: "a refresh",
    text: '<meta http-equiv=refresh content="0;url=javascript:pwned=1">',
    shown: "",
  },
  { says: "a base address", text: '<base href="https://hostile.example/">', shown: "" },
  {
    says: "an attribute that is an end",
    text: '<noscript><p title="</noscript><img src=x onerror=pwned=1>">',
    shown: '<p title="">',
  },
  { says: "the end of a field", text: "</textarea><script>pwned=1</script>", shown: "pwned=1" },
  {
    says: "the end of an SVG",
    text: "</title></style></svg><script>pwned=1</script>",
    shown: "pwned=1",
  },
];

const LINKS: readonly HostileString[] = [
  { says: "a script as address", text: "[Click here](javascript:pwned=1)", shown: "Click here" },
  { says: "a tab in the scheme", text: "[Tab](java\tscript:pwned=1)" },
  { says: "a line break in the scheme", text: "[Break](java\nscript:pwned=1)" },
  { says: "an entity", text: "[Entity](&#106;avascript:pwned=1)", shown: "Entity" },
  { says: "a named colon", text: "[Colon](javascript&colon;pwned=1)", shown: "Colon" },
  { says: "a percent sign", text: "[Percent](%6Aavascript:pwned=1)", shown: "Percent" },
  { says: "capitals", text: "[Capitals](JaVaScRiPt:pwned=1)", shown: "Capitals" },
  { says: "a control character", text: "[Control](\u0001javascript:pwned=1)", shown: "Control" },
  { says: "angle brackets", text: "[Angle](<javascript:pwned=1>)", shown: "Angle" },
  { says: "an address alone", text: "<javascript:pwned=1>", shown: "javascript:pwned=1" },
  { says: "data", text: `[Data](data:text/html;base64,${SCRIPT64})`, shown: "Data" },
  { says: "another script", text: "[Script](vbscript:pwned=1)", shown: "Script" },
  { says: "a file", text: "[File](file:///etc/passwd)", shown: "File" },
  { says: "a server without a scheme", text: "[Server](//hostile.example/x)", shown: "Server" },
  { says: "the app itself", text: "[App](obsidian://debrief?view=rollup)", shown: "App" },
  { says: "a note that is a script", text: "[[javascript:pwned=1|Note]]", shown: "Note" },
  { says: "a picture", text: "![Picture](https://hostile.example/pixel.png)", shown: "" },
  { says: "an embed of a script", text: "![[javascript:pwned=1]]", shown: "" },
];

const CODE: readonly HostileString[] = [
  { says: "a link in a formula", text: "$\\href{javascript:pwned=1}{x}$" },
  { says: "a style in a formula", text: "$\\style{background:url(//hostile.example/m.png)}{x}$" },
  { says: "a query", text: "`= pwned = 1`", shown: "= pwned = 1" },
  { says: "a script of a query", text: "`$= pwned = 1`", shown: "$= pwned = 1" },
  { says: "dataviewjs", text: "```dataviewjs pwned = 1```", shown: "dataviewjs pwned = 1" },
  { says: "Templater", text: "<% pwned = 1 %>" },
  { says: "Templater's own code", text: "<%* window.pwned = 1 -%>" },
  { says: "a template literal", text: "${pwned = 1}" },
  { says: "a placeholder", text: "{{constructor.constructor('pwned=1')()}}" },
  { says: "a replacement", text: "$& $1 $` $'" },
  { says: "a formula of a table", text: '=HYPERLINK("https://hostile.example";"x")' },
  { says: "CSS", text: "color:red;background:url(https://hostile.example/c.png)" },
  {
    says: "the end of a rule",
    text: "}</style>*{--x:expression(pwned=1)}",
    shown: "}*{--x:expression(pwned=1)}",
  },
];

const LETTERS: readonly HostileString[] = [
  {
    says: "a turned direction",
    text: "read \u202Edesrever\u202C here",
    shown: "read desrever here",
  },
  { says: "open isolates", text: "open \u2066\u2067\u2068 isolates", shown: "open isolates" },
  { says: "letters of no width", text: "pay\u200Bpal \uFEFFfirst", shown: "pay\u200Bpal first" },
  { says: "a terminal's commands", text: "ring \u001B[2J\u0007 bell", shown: "ring [2J bell" },
  { says: "letters that climb", text: `cl${"\u0301\u0316".repeat(60)}imb` },
  { says: "a long word", text: "Donaudampfschiff".repeat(100) },
  { says: "a prototype", text: "__proto__", shown: "proto" },
  { says: "a constructor", text: "constructor" },
  { says: "a method of objects", text: "hasOwnProperty" },
];

export const HOSTILE_STRINGS: readonly HostileString[] = [
  ...ELEMENTS,
  ...LINKS,
  ...CODE,
  ...LETTERS,
];

/** Characters that make a text read as another one, or do more than show. */
export const UNSHOWN = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2060-\u206F\uFEFF]/u;
