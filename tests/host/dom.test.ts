// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { installPage } from "./testing/install-page.ts";

// What the app adds to elements. Windows of their own are shown by workbench-workspace.spec.ts.

installPage();

let log: string[];

beforeEach(() => {
  log = [];
  document.body.replaceChildren();
});

describe("an element", () => {
  test("is made with classes, words and attributes, where it belongs", () => {
    const list = document.body.createEl("ul", "list");
    list.createEl("li", { text: "second", cls: ["a", "b"], title: "tip" });
    list.createEl("li", { text: "first", attr: { "data-at": 1, hidden: null }, prepend: true });
    const field = createEl("input", { type: "number", value: "7", placeholder: "How many" });
    list.createSvg("svg", { cls: "icon", attr: { viewBox: "0 0 1 1" } }, (svg) => {
      svg.addClass("called");
    });
    createDiv({ parent: list, text: "given a parent" });
    expect(list.outerHTML).toBe(
      '<ul class="list"><li data-at="1">first</li><li class="a b" title="tip">second</li>' +
        '<svg class="icon called" viewBox="0 0 1 1"></svg><div>given a parent</div></ul>',
    );
    expect([field.value, field.type, field.placeholder]).toEqual(["7", "number", "How many"]);
    expect(createFragment((el) => void el.createSpan()).childNodes).toHaveLength(1);
  });

  test("has short names for what is asked most", () => {
    const el = document.body.createDiv({ text: "a" });
    el.addClasses(["x", "y"]);
    el.toggleClass(["y", "z"], true);
    el.toggleClass("x", false);
    el.appendText("b");
    el.setAttrs({ role: "note", id: "one" });
    el.setAttr("role", null);
    const child = el.createSpan("child");
    expect([el.className, el.getText(), el.getAttr("role"), el.hasClass("x")]).toEqual([
      ...["y z", "ab", null],
      false,
    ]);
    expect([el.find(".child"), child.matchParent("#one"), child.matchParent("p")]).toEqual([
      ...[child, el],
      null,
    ]);
    expect(el.findAllSelf("#one, .child")).toEqual([el, child]);
    el.setCssProps({ "--own": "1px" });
    el.setCssStyles({ color: "red" });
    expect([el.style.getPropertyValue("--own"), el.style.color]).toEqual(["1px", "red"]);
    child.detach();
    el.empty();
    expect(el.childNodes).toHaveLength(0);
  });

  test("shows and hides", () => {
    const el = document.body.createDiv();
    el.hide();
    expect(el.style.display).toBe("none");
    el.toggle(true);
    expect(el.style.display).toBe("");
    el.toggleVisibility(false);
    expect(el.style.visibility).toBe("hidden");
  });

  test("hears what happens on elements below it, until it does not want to", () => {
    const list = document.body.createDiv();
    const item = list.createDiv("item");
    const inner = item.createSpan();
    list.createDiv("other");
    const hear = (_event: Event, target: HTMLElement): unknown => log.push(target.className);
    list.on("click", ".item", hear);
    inner.click();
    list.find(".other").click();
    list.off("click", ".item", hear);
    inner.click();
    expect(log).toEqual(["item"]);
  });

  test("hears a click of either button", () => {
    const el = document.body.createDiv();
    el.onClickEvent(({ type }) => log.push(type));
    el.trigger("click");
    el.trigger("auxclick");
    expect(log).toEqual(["click", "auxclick"]);
  });

  test("is told when it becomes part of the page", async () => {
    const el = createDiv();
    const stop = el.onNodeInserted(() => log.push("inserted"));
    const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    document.body.append(el);
    await settled();
    el.remove();
    await settled();
    document.body.append(el);
    await settled();
    stop();
    el.remove();
    document.body.append(el);
    await settled();
    expect(log).toEqual(["inserted", "inserted"]);
  });

  test("knows its document and window, and an event where it came from", () => {
    const el = document.body.createDiv();
    const text = document.createTextNode("x");
    el.append(text);
    expect([text.doc === document, el.win === window, text.instanceOf(Text)]).toEqual([
      ...[true, true],
      true,
    ]);
    expect(el.instanceOf(HTMLInputElement)).toBe(false);
    el.addEventListener("click", (event) => {
      log.push(String(event.targetNode === el), String(event.doc === document));
      log.push(String(event.instanceOf(MouseEvent)), String(event.instanceOf(KeyboardEvent)));
    });
    el.dispatchEvent(new MouseEvent("click"));
    expect(log).toEqual(["true", "true", "true", "false"]);
  });
});
