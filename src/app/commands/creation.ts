/**
 * Before a note is created under a name that may already have one: elsewhere, on its way here, or
 * linked from other notes. A note that only looks absent must not be made anew, for when it arrives
 * one of the two would win over the other.
 */
import { createLinkResolver } from "../../core/link-resolver";
import { baseName } from "../../core/text";
import type { CommandContext } from "./context";

/** True when the note may be created: nothing speaks against it, or the person said so. */
export async function mayCreate(
  context: Pick<CommandContext, "vault" | "index" | "links" | "asker">,
  path: string,
): Promise<boolean> {
  const concern = await concernAbout(context, path);
  if (concern === null) return true;
  return context.asker.confirm({
    title: `Create “${baseName(path)}” all the same?`,
    body: concern,
    yes: "Create it",
  });
}

async function concernAbout(
  { vault, index, links }: Pick<CommandContext, "vault" | "index" | "links">,
  path: string,
): Promise<string | null> {
  if (await vault.isAwaited(path)) {
    return "Your cloud storage has a note of this name that has not arrived on this device. Wait for it, or create a second one that it may clash with.";
  }
  if (index.hasLost(path)) {
    return "A note of this name was here a while ago and is gone. If it is only on its way from another device, a new one may clash with it.";
  }
  const { notes, links: present } = index.snapshot();
  const resolver = createLinkResolver([...notes.map((note) => note.path), path]);
  const targets = notes.flatMap((note) =>
    note.lessons.flatMap((lesson) =>
      lesson.links.map(({ target }) => ({ target, source: note.path })),
    ),
  );
  const unresolved = [...targets, ...links.unresolved()];
  const isLinked = unresolved.some(
    ({ target, source }) =>
      target !== "" &&
      present.resolve(target, source) === null &&
      resolver.resolve(target, source) === path,
  );
  return isLinked
    ? "Other notes link to this name, and no such note is here. If it is on its way from another device, a new one may clash with it; if nobody ever wrote it, go ahead."
    : null;
}
