import type { MarkdownRenderChild } from "./markdown-render-child.ts";

export interface MarkdownSectionInformation {
  text: string;
  lineStart: number;
  lineEnd: number;
}

export interface MarkdownPostProcessorContext {
  docId: string;
  sourcePath: string;
  frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(el: HTMLElement): MarkdownSectionInformation | null;
}

export interface MarkdownPostProcessor {
  (el: HTMLElement, ctx: MarkdownPostProcessorContext): Promise<unknown> | void;
  /** The lower, the earlier; 0 when it says nothing. */
  sortOrder?: number;
}

export type CodeBlockReader = (
  source: string,
  el: HTMLElement,
  ctx: MarkdownPostProcessorContext,
) => Promise<unknown> | void;

/** Blocks of code are replaced before others look at a section. */
const CODE_BLOCKS_FIRST = -100;

let processors: readonly MarkdownPostProcessor[] = [];
const languages = new Set<string>();
const listeners = new Set<() => void>();
let isChangeTold = false;

export function registerPostProcessor(processor: MarkdownPostProcessor, sortOrder?: number): void {
  if (sortOrder !== undefined) processor.sortOrder = sortOrder;
  const order = ({ sortOrder = 0 }: MarkdownPostProcessor): number => sortOrder;
  processors = [...processors, processor].sort((a, b) => order(a) - order(b));
  tellOfChange();
}

export function unregisterPostProcessor(processor: MarkdownPostProcessor): void {
  processors = processors.filter((other) => other !== processor);
  tellOfChange();
}

/** Notes that are shown are drawn anew when a post processor comes or goes. */
export function onPostProcessorsChange(callback: () => void): () => void {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

/** A language has one reader: a second one is an error. Returns the processor and how to end it. */
export function claimCodeBlocks(
  language: string,
  reader: CodeBlockReader,
  sortOrder = CODE_BLOCKS_FIRST,
): { processor: MarkdownPostProcessor; release: () => void } {
  if (languages.has(language)) {
    throw new Error(`Code block postprocessor for language ${language} is already registered`);
  }
  languages.add(language);
  const processor = createCodeBlockPostProcessor(language, reader);
  registerPostProcessor(processor, sortOrder);
  const release = (): void => {
    languages.delete(language);
    unregisterPostProcessor(processor);
  };
  return { processor, release };
}

/** In place of the code there is an empty element, which the reader fills. */
export function createCodeBlockPostProcessor(
  language: string,
  reader: CodeBlockReader,
): MarkdownPostProcessor {
  return (el, ctx) => {
    const working: unknown[] = [];
    for (const code of el.querySelectorAll("pre > code")) {
      if (!code.classList.contains(`language-${language}`)) continue;
      const block = createDiv(`block-language-${language}`);
      code.parentElement?.replaceWith(block);
      working.push(reader(code.textContent.replace(/\n$/, ""), block, ctx));
    }
    return working.length === 0 ? undefined : Promise.all(working);
  };
}

/** In order, without waiting for those that take their time. An error ends only its own processor. */
export async function runPostProcessors(
  el: HTMLElement,
  ctx: MarkdownPostProcessorContext,
): Promise<void> {
  const working = processors.map(async (processor) => {
    try {
      await processor(el, ctx);
    } catch (error) {
      console.error("A post processor failed.", error);
    }
  });
  await Promise.all(working);
}

/** Once, when a plugin brings or takes several. */
function tellOfChange(): void {
  if (isChangeTold) return;
  isChangeTold = true;
  queueMicrotask(() => {
    isChangeTold = false;
    for (const listener of [...listeners]) listener();
  });
}
