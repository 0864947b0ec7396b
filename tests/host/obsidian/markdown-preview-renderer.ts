import {
  createCodeBlockPostProcessor,
  registerPostProcessor,
  unregisterPostProcessor,
  type CodeBlockReader,
  type MarkdownPostProcessor,
} from "./post-processors.ts";

/** The documented names for `post-processors.ts`; plugins mostly use those of `Plugin`. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- the app has this class
export class MarkdownPreviewRenderer {
  static registerPostProcessor(processor: MarkdownPostProcessor, sortOrder?: number): void {
    registerPostProcessor(processor, sortOrder);
  }

  static unregisterPostProcessor(processor: MarkdownPostProcessor): void {
    unregisterPostProcessor(processor);
  }

  static createCodeBlockPostProcessor(
    language: string,
    reader: CodeBlockReader,
  ): MarkdownPostProcessor {
    return createCodeBlockPostProcessor(language, reader);
  }
}
