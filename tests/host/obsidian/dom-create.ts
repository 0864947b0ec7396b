import type {} from "obsidian";
import { notImplemented } from "./not-implemented.ts";
import type { PageWindow } from "./window-list.ts";

// The app adds these to the prototypes of every window; plugins use them on any node.

type Info = DomElementInfo | string | undefined;

function applyInfo(el: HTMLElement, info: Info): void {
  if (info === undefined) return;
  if (typeof info === "string") {
    el.className = info;
    return;
  }
  if (info.cls !== undefined)
    el.className = Array.isArray(info.cls) ? info.cls.join(" ") : info.cls;
  if (info.text !== undefined) el.setText(info.text);
  if (info.attr !== undefined) el.setAttrs(info.attr);
  if (info.title !== undefined) el.title = info.title;
  for (const key of ["value", "type", "placeholder", "href"] as const) {
    const value = info[key];
    if (value === undefined) continue;
    if (key === "value") (el as HTMLInputElement).value = value;
    else el.setAttribute(key, value);
  }
}

function place(el: Element, parent: Node | undefined, prepend: boolean | undefined): void {
  if (parent === undefined) return;
  if (prepend === true) parent.insertBefore(el, parent.firstChild);
  else parent.appendChild(el);
}

function makeEl(doc: Document, tag: string, info: Info, parent: Node | undefined): HTMLElement {
  const el = doc.createElement(tag);
  applyInfo(el, info);
  const options = typeof info === "object" ? info : {};
  place(el, options.parent ?? parent, options.prepend);
  return el;
}

function makeSvg(
  doc: Document,
  tag: string,
  info: SvgElementInfo | string | undefined,
  parent: Node | undefined,
): SVGElement {
  const el = doc.createElementNS("http://www.w3.org/2000/svg", tag);
  const options = typeof info === "string" ? { cls: info } : (info ?? {});
  if (options.cls !== undefined) {
    el.setAttribute("class", Array.isArray(options.cls) ? options.cls.join(" ") : options.cls);
  }
  if (options.attr !== undefined) el.setAttrs(options.attr);
  place(el, options.parent ?? parent, options.prepend);
  return el;
}

type Callback = ((el: Element) => void) | undefined;

function called(el: Element, callback: Callback): Element {
  callback?.(el);
  return el;
}

function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

const onNode = {
  createEl(this: Node, tag: string, info?: Info, callback?: Callback) {
    return called(makeEl(documentOf(this), tag, info, this), callback);
  },
  createDiv(this: Node, info?: Info, callback?: Callback) {
    return called(makeEl(documentOf(this), "div", info, this), callback);
  },
  createSpan(this: Node, info?: Info, callback?: Callback) {
    return called(makeEl(documentOf(this), "span", info, this), callback);
  },
  createSvg(this: Node, tag: string, info?: SvgElementInfo | string, callback?: Callback) {
    return called(makeSvg(documentOf(this), tag, info, this), callback);
  },
};

const onWindow = {
  createEl: (tag: string, info?: Info, callback?: Callback) =>
    called(makeEl(window.activeDocument, tag, info, undefined), callback),
  createDiv: (info?: Info, callback?: Callback) =>
    called(makeEl(window.activeDocument, "div", info, undefined), callback),
  createSpan: (info?: Info, callback?: Callback) =>
    called(makeEl(window.activeDocument, "span", info, undefined), callback),
  createSvg: (tag: string, info?: SvgElementInfo | string, callback?: Callback) =>
    called(makeSvg(window.activeDocument, tag, info, undefined), callback),
  createFragment(callback?: (el: DocumentFragment) => void): DocumentFragment {
    const fragment = window.activeDocument.createDocumentFragment();
    callback?.(fragment);
    return fragment;
  },
};

const finders = {
  fish: (selector: string) => window.activeDocument.querySelector(selector),
  fishAll: (selector: string) => [...window.activeDocument.querySelectorAll(selector)],
  ready(callback: () => unknown): void {
    if (document.readyState !== "loading") callback();
    else document.addEventListener("DOMContentLoaded", callback, { once: true });
  },
  ajax(): never {
    throw notImplemented("ajax");
  },
  ajaxPromise(): never {
    throw notImplemented("ajaxPromise");
  },
};

export function installCreators(win: PageWindow = window): void {
  Object.assign(win, { activeWindow: win, activeDocument: win.document });
  Object.assign(win.Node.prototype, onNode);
  Object.assign(win, onWindow, finders);
}
