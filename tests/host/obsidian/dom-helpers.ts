import type {} from "obsidian";
import { defineGetters, defineMethods } from "./define.ts";
import type { PageWindow } from "./window-list.ts";

type AttributeValue = string | number | boolean | null;

const nodeMethods = {
  detach(this: Node) {
    this.parentNode?.removeChild(this);
  },
  empty(this: Node) {
    while (this.lastChild !== null) this.removeChild(this.lastChild);
  },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
    this.insertBefore(node, child === null ? this.firstChild : child.nextSibling);
    return node;
  },
  indexOf(this: Node, other: Node): number {
    return [...this.childNodes].indexOf(other as ChildNode);
  },
  setChildrenInPlace(this: Node, children: Node[]) {
    for (const child of [...this.childNodes]) {
      if (!children.includes(child)) this.removeChild(child);
    }
    for (const child of children) this.appendChild(child);
  },
  appendText(this: Node, text: string) {
    this.appendChild(this.doc.createTextNode(text));
  },
  /** A node is an instance of a class of the window that made it, wherever it is now. */
  instanceOf(this: Node, type: { name: string }): boolean {
    const own = (this.constructorWin as unknown as Record<string, unknown>)[type.name];
    return typeof own === "function" && this instanceof (own as new () => Node);
  },
};

const elementMethods = {
  getText(this: Element): string {
    return this.textContent;
  },
  setText(this: Element, text: string | DocumentFragment) {
    if (typeof text === "string") this.textContent = text;
    else this.replaceChildren(text);
  },
  addClass(this: Element, ...classes: string[]) {
    this.classList.add(...classes);
  },
  addClasses(this: Element, classes: string[]) {
    this.classList.add(...classes);
  },
  removeClass(this: Element, ...classes: string[]) {
    this.classList.remove(...classes);
  },
  removeClasses(this: Element, classes: string[]) {
    this.classList.remove(...classes);
  },
  toggleClass(this: Element, classes: string | string[], value: boolean) {
    for (const cls of typeof classes === "string" ? [classes] : classes) {
      this.classList.toggle(cls, value);
    }
  },
  hasClass(this: Element, cls: string): boolean {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, name: string, value: AttributeValue) {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  },
  setAttrs(this: Element, attributes: Record<string, AttributeValue>) {
    for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
  },
  getAttr(this: Element, name: string): string | null {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, last?: Element): Element | null {
    const found = this.closest(selector);
    return found !== null && last !== undefined && !last.contains(found) ? null : found;
  },
  getCssPropertyValue(this: Element, property: string, pseudo?: string): string {
    return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element): boolean {
    return this.doc.activeElement === this;
  },
  findAllSelf(this: Element, selector: string): Element[] {
    const below = [...this.querySelectorAll(selector)];
    return this.matches(selector) ? [this, ...below] : below;
  },
};

const finders = {
  find(this: ParentNode, selector: string): Element | null {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string): Element[] {
    return [...this.querySelectorAll(selector)];
  },
};

const styleMethods = {
  setCssStyles(this: HTMLElement, styles: Record<string, string>) {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement, props: Record<string, string>) {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
};

const htmlMethods = {
  ...styleMethods,
  show(this: HTMLElement) {
    this.style.display = "";
  },
  hide(this: HTMLElement) {
    this.style.display = "none";
  },
  toggle(this: HTMLElement, show: boolean) {
    if (show) this.show();
    else this.hide();
  },
  toggleVisibility(this: HTMLElement, visible: boolean) {
    this.style.visibility = visible ? "" : "hidden";
  },
  isShown(this: HTMLElement): boolean {
    return this.offsetParent !== null;
  },
};

export function installDomHelpers(win: PageWindow = window): void {
  defineMethods(win.Node.prototype, nodeMethods);
  defineGetters(win.Node.prototype, {
    doc(this: Node): Document {
      return this.nodeType === Node.DOCUMENT_NODE ? (this as Document) : this.ownerDocument!;
    },
    win(this: Node): Window {
      return this.doc.defaultView ?? window;
    },
    constructorWin: () => win,
  });
  defineMethods(win.Element.prototype, elementMethods);
  defineMethods(win.Element.prototype, finders);
  defineMethods(win.DocumentFragment.prototype, finders);
  defineMethods(win.SVGElement.prototype, styleMethods);
  defineMethods(win.HTMLElement.prototype, htmlMethods);
  defineGetters(win.HTMLElement.prototype, {
    innerWidth(this: HTMLElement): number {
      const { paddingLeft, paddingRight } = this.win.getComputedStyle(this);
      return this.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    },
    innerHeight(this: HTMLElement): number {
      const { paddingTop, paddingBottom } = this.win.getComputedStyle(this);
      return this.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    },
  });
}
