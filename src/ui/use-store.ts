import { useLayoutEffect, useState } from "preact/hooks";
import type { Store } from "../app/store";

/** The value of a store, kept current while the component is shown. */
export function useStore<S>(store: Store<S>): S {
  const [state, setState] = useState(() => store.get());
  useLayoutEffect(() => {
    const follow = () => setState(() => store.get());
    const subscription = store.subscribe(follow);
    // It may have changed between the first drawing and the subscription.
    follow();
    return () => subscription.dispose();
  }, [store]);
  return state;
}
