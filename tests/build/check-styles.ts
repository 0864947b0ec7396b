import { type Declaration, readStyles } from "./read-styles";

/**
 * Every rule starts with the root of a surface. Before it may stand where the app has put it: the
 * device (`.is-mobile`), the side (`.mod-right-split`) or the direction of writing (`[dir=rtl]`).
 */
const ROOT =
  /^(?:(?:\.(?:is|mod)-[\w-]+|\[dir="?rtl"?\]) )?(?:\.debrief-(?:ui|view|panel|modal|prompt|popover|suggest|inline|setting)(?![\w-])|\.notice \.debrief-notice|\.menu \.debrief-menu)/;
/** A class, attribute or pseudo-class: what makes a selector win over the app's own. */
const WEIGHT = /\.[\w-]+|\[[^\]]*\]|(?<!:):(?!where\b)[a-z][\w-]*/g;
/** The root itself, which sets what it passes on, and all below it. */
const WHOLE_SURFACE = /^\.debrief-ui( \*)?(::?(before|after))?$/;

const COLOUR = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklch)\(/i;
/** Properties that name the left or the right and so stand wrong in right-to-left languages. */
const SIDED =
  /^(left|right|(margin|padding|border|scroll-margin|scroll-padding)(-[a-z]+)*-(left|right)(-[a-z]+)*)$/;
const FOUR_SIDES =
  /^(margin|padding|inset|border-(width|style|color)|scroll-margin|scroll-padding)$/;
const SIDED_VALUE = /^(left|right)$/;

/** Everything in a stylesheet that the design's rules forbid, one sentence each. */
export function styleFaults(css: string): string[] {
  const { selectors, declarations, atRules } = readStyles(css);
  return [
    ...selectors.flatMap((selector) => {
      const fault = selectorFault(selector);
      return fault === undefined ? [] : [`${selector}: ${fault}`];
    }),
    ...declarations.flatMap((declaration) => {
      const { selector, property, value } = declaration;
      const fault = declarationFault(declaration);
      return fault === undefined ? [] : [`${selector} { ${property}: ${value} }: ${fault}`];
    }),
    ...atRules
      .filter((rule) => /^@(import|font-face)\b/.test(rule))
      .map((rule) => `${rule}: loads`),
  ];
}

function selectorFault(selector: string): string | undefined {
  if (selector.includes(":has(")) return "no :has()";
  if (/\.theme-(light|dark)/.test(selector)) return "colours come from variables, not themes";
  if (selector.includes(".mock-")) return "mock- classes exist for pictures only";
  if (!ROOT.test(selector)) return "it does not start with a root of the plugin";
  if (WHOLE_SURFACE.test(selector)) return undefined;
  const weight = selector.match(WEIGHT)?.length ?? 0;
  return weight >= 2 ? undefined : "one class does not win over the app's own rules";
}

function declarationFault({ selector, property, value }: Declaration): string | undefined {
  if (/!\s*important/i.test(value)) return "no !important";
  if (/\b(url|src|image-set)\(/i.test(value)) return "nothing is loaded";
  if (COLOUR.test(value)) return "colours are the app's variables, mixed";
  if (SIDED.test(property)) return "logical properties only";
  if (/^(text-align|float|clear|caption-side)$/.test(property) && SIDED_VALUE.test(value)) {
    return "start and end, not left and right";
  }
  if (FOUR_SIDES.test(property)) {
    const sides = value.split(/\s+(?![^(]*\))/);
    if (sides.length === 4 && sides[1] !== sides[3]) return "logical properties only";
  }
  if (/^container(-type)?$/.test(property) && !/\.debrief-(view|panel)$/.test(selector)) {
    return "only a view or a panel is a container";
  }
  return undefined;
}
