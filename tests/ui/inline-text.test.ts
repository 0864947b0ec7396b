// @vitest-environment happy-dom
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readInline } from "../../src/core/parse/inline";
import { InlineText, type InlineTextProps } from "../../src/ui/atoms/inline-text";
import { HOSTILE_STRINGS } from "../support/hostile-strings";

const place = document.body.appendChild(document.createElement("p"));

afterEach(() => {
  render(null, place);
});

/** Draws a text as it stands in a note. */
function draw(raw: string, more: Partial<InlineTextProps> = {}): HTMLElement {
  const { text, marks } = readInline(raw, new Set());
  void act(() => render(h(InlineText, { text, marks, ...more }), place));
  return place;
}

const links = () => ({ follow: vi.fn(), preview: vi.fn() });

describe("a text out of a note", () => {
  it("shows emphasis, what is struck or highlighted, code and tags", () => {
    expect(draw("*a* **b** ~~c~~ ==d== `e` #f").innerHTML).toBe(
      '<em>a</em> <strong>b</strong> <s>c</s> <mark class="debrief-highlight">d</mark> ' +
        '<code dir="ltr">e</code> <span class="debrief-tag">#f</span>',
    );
  });

  it("follows a link of the vault, shows its note when hovered, and keeps its tab stop", () => {
    const own = links();
    const drawn = draw("Ask [[People/Sarah Lind|Sarah]] *first*", { links: own, tabIndex: -1 });
    const link = drawn.querySelector("a");
    expect(link?.textContent).toBe("Sarah");
    expect(link?.tabIndex).toBe(-1);
    link?.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true }));
    link?.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, key: "Enter" }));
    link?.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 1 }));
    expect(own.follow.mock.calls).toEqual([
      ["People/Sarah Lind", true],
      ["People/Sarah Lind", false],
      ["People/Sarah Lind", true],
    ]);
    link?.dispatchEvent(new MouseEvent("mouseenter"));
    expect(own.preview.mock.calls[0]?.slice(1)).toEqual([link, "People/Sarah Lind"]);
  });

  it("has links to the web and to mail as links that tell nothing of where one came from", () => {
    draw("See [the page](https://example.org/a) or <mailto:ann@example.org>", { tabIndex: 0 });
    const found = [...place.querySelectorAll("a")];
    expect(found.map((link) => link.getAttribute("href"))).toEqual([
      "https://example.org/a",
      "mailto:ann@example.org",
    ]);
    for (const link of found) {
      expect(link.rel).toBe("noopener noreferrer nofollow");
      expect(link.target).toBe("_blank");
    }
  });

  it("is its words where nothing can be pressed", () => {
    draw("Ask [[Sarah]] at https://example.org *now*", { links: links(), isFlat: true });
    expect(place.innerHTML).toBe("Ask Sarah at https://example.org <em>now</em>");
  });

  it("keeps words marked across what else is marked", () => {
    const cut = (text: string) => [
      { text: text.slice(0, 3), hit: false },
      { text: text.slice(3, 9), hit: true, related: true },
      { text: text.slice(9), hit: false },
    ];
    draw("Say **it first** now", { cut, markClass: "debrief-match" });
    expect(place.innerHTML).toBe(
      'Say<mark class="debrief-match is-related"> </mark><strong>' +
        '<mark class="debrief-match is-related">it fi</mark>rst</strong> now',
    );
  });

  it("is read without the characters that turn it round", () => {
    expect(draw("Pay \u202E*gnp.exe*\u2066 now").textContent).toBe("Pay gnp.exe now");
  });
});

describe("a hostile text", () => {
  const allowed = new Set("EM STRONG S MARK CODE SPAN A".split(" "));
  const attributes = new Set("class dir href target rel role tabindex".split(" "));

  it.each(HOSTILE_STRINGS.map(({ says, text }) => [says, text] as const))(
    "%s becomes nothing but text",
    (_, raw) => {
      draw(`Before *it* ${raw} after`, { links: links(), tabIndex: 0 });
      for (const element of place.querySelectorAll("*")) {
        expect(allowed.has(element.tagName)).toBe(true);
        for (const { name } of element.attributes) expect(attributes.has(name)).toBe(true);
        const href = element.getAttribute("href");
        if (href !== null) expect(href).toMatch(/^(?:https?:\/\/|mailto:)[^\s:]/iu);
      }
      expect(place.textContent).toContain("Before");
      expect("pwned" in window).toBe(false);
    },
  );
});
