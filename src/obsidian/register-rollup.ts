/** The rollup: its view, its place in the ribbon, links to it, and the block that shows it in notes. */
import {
  LESSON_VIEW,
  type LessonPlace,
  lineOfPlace,
  readLessonParameters,
} from "../core/rollup/lesson-link";
import { ROLLUP_BLOCK } from "../core/rollup/state-block";
import { LINK_ACTION, readParameters } from "../core/rollup/state-link";
import { mountAhead } from "../ui/mount-ahead";
import { appClock } from "./app-clock";
import { localeOf } from "./app-locale";
import { appIcons, appNotifier } from "./app-ports";
import { openRollup } from "./open-rollup";
import { RollupBlock } from "./rollup-block";
import { rollupActions, type RollupParts } from "./rollup-actions";
import { ROLLUP_VIEW, RollupLeaf, type RollupSources } from "./rollup-leaf";
import { tellTags } from "./told-tags";

export function registerRollup(parts: RollupParts): void {
  const { plugin, app: debrief } = parts;
  const { app } = plugin;
  const tagsOf = tellTags(plugin, appClock, () => void debrief.rollUp());
  const sources: RollupSources = {
    store: debrief.store,
    icons: appIcons,
    today: () => appClock.now().date,
    facts: () => {
      const { notes, links } = debrief.snapshot();
      return { notes, links, tagsOf };
    },
    actions: rollupActions(parts),
  };
  const ahead = mountAhead({ ...sources, locale: () => localeOf(window), clock: appClock });
  plugin.register(() => ahead.dispose());
  plugin.registerView(ROLLUP_VIEW, (leaf) => new RollupLeaf(leaf, sources));
  plugin.addRibbonIcon("repeat-2", "Open rollup", () => {
    void openRollup(app);
  });
  plugin.registerHoverLinkSource(ROLLUP_VIEW, { display: "Debrief", defaultMod: true });
  plugin.registerMarkdownCodeBlockProcessor(ROLLUP_BLOCK, (body, element, context) => {
    context.addChild(new RollupBlock(element, body, sources));
  });
  const openLesson = (place: LessonPlace): void => {
    const note = debrief.snapshot().notes.find(({ path }) => path === place.path);
    void parts.navigator.open(place.path, lineOfPlace(place, note), false);
  };
  plugin.registerObsidianProtocolHandler(LINK_ACTION, (parameters) => {
    if (parameters["view"] === LESSON_VIEW) {
      const lesson = readLessonParameters(parameters);
      if (lesson.ok) openLesson(lesson.place);
      else appNotifier.show(lesson.reason);
      return;
    }
    const read = readParameters(parameters);
    if (read.ok) void openRollup(app, read.state);
    else appNotifier.show(read.reason);
  });
}
