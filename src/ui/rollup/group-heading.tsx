import type { JSX } from "preact";
import type { NameHider } from "../../core/export/name-hider";
import type { RowGroup } from "../../core/rollup/groups";
import type { GroupKey } from "../../core/rollup/state";
import { Icon } from "../atoms/icon";
import type { Format } from "../format";
import { type Shown, useShown } from "../hidden-names";
import { lookOf } from "../kinds";
import { useViewTools } from "../view-tools";
import { LEVEL_NAMES } from "./filter-menus";
import { STATUS_LOOKS } from "./status-look";

/** The name of a group over its rows, and how many they are. */
export function GroupHeading(props: {
  readonly group: RowGroup;
  readonly by: GroupKey;
}): JSX.Element {
  const { group, by } = props;
  const { format, hider } = useViewTools();
  const { name, icon } = headingOf(group, by, format, useShown(), hider);
  const status = by === "status" ? ` is-${group.key ?? "new"}` : "";
  return (
    <div class={`debrief-group-header${status}`} role="heading" aria-level={3}>
      {icon !== null && <Icon name={icon} />}
      <bdi>{name}</bdi>
      <span class="debrief-meta">{format.number(group.rows.length)}</span>
    </div>
  );
}

function headingOf(
  { key, name }: RowGroup,
  by: GroupKey,
  format: Format,
  shown: Shown,
  hider: NameHider | undefined,
): { readonly name: string; readonly icon: string | null } {
  switch (by) {
    case "none":
      return { name: "", icon: null };
    case "person":
      if (key === null) return { name: "Nobody", icon: null };
      return { name: hider === undefined ? shown(name) : hider.tokenOf(key), icon: null };
    case "level":
      return { name: named(LEVEL_NAMES, key) ?? "No level", icon: null };
    case "kind": {
      const look = lookOf(key);
      return { name: key === null ? "Other notes" : shown(look.label), icon: look.icon };
    }
    case "status": {
      const look = named(STATUS_LOOKS, key);
      return { name: look?.label ?? "", icon: look?.icon ?? null };
    }
    case "month":
      return { name: key === null ? "No date" : format.month(key), icon: null };
  }
}

function named<T>(names: Readonly<Record<string, T>>, key: string | null): T | undefined {
  return key !== null && Object.hasOwn(names, key) ? names[key] : undefined;
}
