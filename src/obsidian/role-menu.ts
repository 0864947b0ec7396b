/** The roles of a person, as a menu of the app. */
import { Menu } from "obsidian";
import type { PersonRole } from "../core/note";

const ROLES: readonly (readonly [PersonRole, string, string, string])[] = [
  ["with", "With", "In it together", "users"],
  ["from", "From", "Taught or showed me", "graduation-cap"],
  ["about", "About", "How they like to work", "user-round"],
];

/** Below the place that asked, which has the focus again afterwards. */
export function chooseRole(
  at: HTMLElement,
  role: PersonRole,
  choose: (role: PersonRole) => void,
): void {
  const menu = new Menu();
  menu.setUseNativeMenu(false);
  for (const [value, title, hint, icon] of ROLES) {
    menu.addItem((item) =>
      item
        .setTitle(roleTitle(title, hint))
        .setIcon(icon)
        .setChecked(value === role)
        .onClick(() => {
          choose(value);
        }),
    );
  }
  menu.onHide(() => {
    if (at.isConnected) at.focus();
  });
  const { left, bottom } = at.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, at.doc);
}

function roleTitle(title: string, hint: string): DocumentFragment {
  const words = createFragment();
  words.createSpan({ text: title });
  words.createSpan({ cls: "debrief-menu-hint", text: ` ${hint}` });
  return words;
}
