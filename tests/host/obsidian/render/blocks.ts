import type { Blockquote, ListItem, Paragraph, PhrasingContent } from "mdast";
import { text } from "./inline-nodes.ts";
import type { SectionSource } from "./sections.ts";

const CALLOUT = /^\[!([^\]\n]+)\]([+-]?)[ \t]*/;
const TASK = /^\[(.)\](?:[ \t]|$)/u;

/** A quote whose first words are `[!type]` is a callout; its first line is the title. */
export function turnIntoCallout(quote: Blockquote): void {
  const [first, ...rest] = quote.children;
  if (first?.type !== "paragraph") return;
  const [lead] = first.children;
  const match = lead?.type === "text" ? CALLOUT.exec(lead.value) : null;
  if (lead?.type !== "text" || match === null) return;
  const [whole, kind = "", fold = ""] = match;
  lead.value = lead.value.slice(whole.length);
  const [type = "", ...metadata] = kind.split("|");
  const { title, body } = splitFirstLine(first.children);
  const name = type.trim().toLowerCase();
  const hasTitle = title.some((node) => node.type !== "text" || node.value.trim() !== "");
  const shown = hasTitle ? title : [text(name.charAt(0).toUpperCase() + name.slice(1))];
  const content: Blockquote["children"] = body.length === 0 ? rest : [paragraph(body), ...rest];
  quote.children = [
    div("callout-title", [inner("callout-icon", []), inner("callout-title-inner", shown)]),
  ];
  if (content.length > 0) {
    const data = { hName: "div", hProperties: { className: ["callout-content"] } };
    quote.children.push({ type: "blockquote", children: content, data });
  }
  const folds = fold === "" ? [] : ["is-collapsible", ...(fold === "-" ? ["is-collapsed"] : [])];
  quote.data = {
    hName: "div",
    hProperties: {
      className: ["callout", ...folds],
      dataCallout: name,
      dataCalloutMetadata: metadata.join("|"),
      dataCalloutFold: fold,
    },
  };
}

/** Any one character in the brackets makes a task, not only a space and an x. */
export function turnIntoTask(item: ListItem, source: SectionSource): void {
  const start = item.position?.start;
  const line = source.text.slice(start?.offset).replace(/^(?:[-*+]|\d+[.)])[ \t]+/, "");
  const mark = TASK.exec(line)?.[1];
  const [first] = item.children;
  if (mark === undefined || first?.type !== "paragraph") return;
  const [lead] = first.children;
  // The parser took the two marks that it knows itself.
  if (typeof item.checked !== "boolean" && lead?.type === "text") {
    lead.value = lead.value.replace(TASK, "");
  }
  item.checked = null;
  const isDone = mark !== " ";
  const classes = isDone ? ["task-list-item", "is-checked"] : ["task-list-item"];
  const dataLine = (start?.line ?? source.line) - source.line;
  item.data = { hProperties: { className: classes, dataTask: isDone ? mark : "", dataLine } };
  const box = { type: "checkbox", className: ["task-list-item-checkbox"], checked: isDone };
  first.children.unshift({
    type: "emphasis",
    children: [],
    data: { hName: "input", hProperties: { ...box, dataLine } },
  });
}

function splitFirstLine(nodes: PhrasingContent[]): {
  title: PhrasingContent[];
  body: PhrasingContent[];
} {
  for (const [at, node] of nodes.entries()) {
    if (node.type === "break") {
      return { title: nodes.slice(0, at), body: nodes.slice(at + 1) };
    }
    const end = node.type === "text" ? node.value.indexOf("\n") : -1;
    if (node.type !== "text" || end < 0) continue;
    return {
      title: [...nodes.slice(0, at), text(node.value.slice(0, end))],
      body: [text(node.value.slice(end + 1)), ...nodes.slice(at + 1)],
    };
  }
  return { title: nodes, body: [] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function div(className: string, children: PhrasingContent[]): Paragraph {
  const data = { hName: "div", hProperties: { className: [className] } };
  return { ...paragraph(children), data };
}

function inner(className: string, children: PhrasingContent[]): PhrasingContent {
  const data = { hName: "div", hProperties: { className: [className] } };
  return { type: "emphasis", children, data };
}
