/** Every kind of edit that the corpus tries. A new kind of edit is a row here. */
import type { EditKind } from "./edit-trial";
import { LESSON_KINDS } from "./lesson-kinds";
import { PROPERTY_KINDS } from "./property-kinds";

export const EDIT_KINDS: readonly EditKind[] = [...PROPERTY_KINDS, ...LESSON_KINDS];
