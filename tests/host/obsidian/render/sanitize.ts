import DOMPurify from "dompurify";

/** Notes are hostile: what could run, load a style or send something is not in the result. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  return DOMPurify.sanitize(dropEventAttributes(html), {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ["target"],
    FORBID_TAGS: ["style", "form"],
  });
}

/**
 * The browser reports an event attribute as blocked as soon as it is parsed, although the result
 * would never have it. Whatever this misses is only reported, not kept.
 */
function dropEventAttributes(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ""),
  );
}
