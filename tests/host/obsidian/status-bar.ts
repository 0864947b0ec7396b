/** The line at the bottom right. */
export function statusBar(): HTMLElement {
  const present = document.body.querySelector<HTMLElement>(".status-bar");
  return present ?? document.body.createDiv("status-bar");
}
