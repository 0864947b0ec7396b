import { useEffect } from "preact/hooks";
import type { NamesSwitch } from "../names-switch";
import { useStore } from "../use-store";
import type { SetView } from "./lessons";

/**
 * The eye in the header and the filters of the view say one thing: whichever of them is changed, the
 * other follows. Without an eye the view alone says it.
 */
export function useNamesSwitch(
  { areHidden, toggle }: NamesSwitch,
  inView: boolean,
  setView: SetView,
): void {
  const onEye = useStore(areHidden);
  useEffect(() => {
    setView((view) => (view.hideNames === onEye ? view : { ...view, hideNames: onEye }));
  }, [onEye, setView]);
  useEffect(() => {
    if (areHidden.get() !== inView) toggle?.();
  }, [areHidden, toggle, inView]);
}
