import { Component } from "./component.ts";

/** What a post processor put into a note: it lives as long as its place in the document. */
export class MarkdownRenderChild extends Component {
  containerEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}
