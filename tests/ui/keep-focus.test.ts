import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attendRoot } from "../../src/ui/attend-root";
import type { Disposable } from "../../src/ports/result";

let root: HTMLElement;
let attended: Disposable;

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
  attended = attendRoot(root);
});
afterEach(() => {
  attended.dispose();
  document.body.replaceChildren();
});

const fill = (place: Element, html: string) => {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  place.replaceChildren(...body.childNodes);
};
const drawn = (html: string) => {
  fill(root, html);
};
const at = (words: string) => {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find(
    (one) => one.textContent === words,
  );
  if (found === undefined) throw new Error(`no ${words}`);
  return found;
};
/** As a browser does it: what is taken away has the focus no more. */
const take = async (element: Element | null) => {
  if (element?.contains(document.activeElement) === true) at(focused()).blur();
  element?.remove();
  await Promise.resolve();
  await Promise.resolve();
};
const focused = () => document.activeElement?.textContent ?? "";
const item = (words: string) => at(words).closest("li");

const LIST =
  "<button>head</button><ul><li><button>note</button><button>A</button></li><li><button>B</button></li><li><button>C</button></li></ul><button>foot</button>";

describe("the focus of a view", () => {
  test("goes to the next item of a list, to the last one at its end, then to what is beside it", async () => {
    drawn(
      LIST.replaceAll("<button>A", "<button class='x'>A").replace(
        "<button>B",
        "<button class='x'>B",
      ),
    );
    at("A").focus();
    await take(item("A"));
    expect(focused()).toBe("B");
    at("C").focus();
    await take(item("C"));
    expect(focused()).toBe("B");
    await take(root.querySelector("ul"));
    expect(focused()).toBe("foot");
  });

  test("keeps to the control that does the same in the next item", async () => {
    drawn(
      "<ul><li><button>one</button><button>Withdraw</button></li><li><button>two</button><button>Withdraw</button></li></ul>",
    );
    item("one")?.querySelectorAll("button")[1]?.focus();
    await take(item("one"));
    expect([focused(), item("two")?.contains(document.activeElement)]).toEqual(["Withdraw", true]);
  });

  test("goes to what is drawn later where nothing is there at first", async () => {
    drawn("<p><button>only</button></p>");
    at("only").focus();
    await take(root.querySelector("p"));
    expect(document.activeElement).toBe(root);
    drawn("<section><button>new</button></section>");
    await Promise.resolve();
    expect(focused()).toBe("new");
  });

  test("is given back to an item that was moved", async () => {
    drawn(LIST);
    at("B").focus();
    const moved = item("B");
    at("B").blur();
    root.querySelector("ul")?.append(moved ?? "");
    await Promise.resolve();
    expect(focused()).toBe("B");
  });

  test("is left where a person put it: elsewhere, or nowhere", async () => {
    const outside = document.body.appendChild(document.createElement("button"));
    outside.textContent = "Outside";
    drawn(LIST);
    at("A").focus();
    outside.focus();
    await take(item("A"));
    expect(focused()).toBe("Outside");
    at("B").focus();
    document.dispatchEvent(new Event("pointerdown"));
    at("B").blur();
    await take(item("B"));
    expect(document.activeElement).toBe(document.body);
  });

  test("comes back when a dialog closes over whose time its place has gone", async () => {
    drawn(LIST);
    at("A").focus();
    const dialog = document.body.appendChild(document.createElement("div"));
    dialog.className = "modal-container";
    fill(dialog, "<button>apply</button>");
    at("apply").focus();
    await take(item("A"));
    expect(focused()).toBe("apply");
    await take(dialog);
    expect(focused()).toBe("B");
  });

  test("is not touched any more once the view is gone", async () => {
    drawn(LIST);
    at("A").focus();
    attended.dispose();
    await take(item("A"));
    expect(document.activeElement).toBe(document.body);
  });
});

describe("Enter with Ctrl or Cmd", () => {
  const press = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent("keydown", {
      key: "Enter",
      bubbles: true,
      cancelable: true,
      ...init,
    });
    document.activeElement?.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test.each([
    [{ ctrlKey: true }, true],
    [{ metaKey: true }, true],
    [{}, false],
    [{ ctrlKey: true, shiftKey: true }, false],
    [{ ctrlKey: true, isComposing: true }, false],
    [{ ctrlKey: true, key: " " }, false],
  ])("%j presses what has the focus as a click with it: %s", (init, isPressed) => {
    drawn(LIST);
    const clicks: boolean[] = [];
    root.addEventListener("click", (event) => clicks.push(event.ctrlKey || event.metaKey));
    at("A").focus();
    expect(press(init)).toBe(isPressed);
    expect(clicks).toEqual(isPressed ? [true] : []);
  });

  test("is left to a place that hears it by itself", () => {
    drawn(LIST);
    root.querySelector("ul")?.addEventListener("keydown", (event) => event.preventDefault());
    const clicks: unknown[] = [];
    root.addEventListener("click", (event) => clicks.push(event));
    at("A").focus();
    press({ ctrlKey: true });
    expect(clicks).toEqual([]);
  });
});
