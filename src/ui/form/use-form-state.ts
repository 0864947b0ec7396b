import { useMemo, useRef, useState } from "preact/hooks";
import type { FieldValue, FormModel, FormValues } from "../../core/form/model";
import type { FormProps } from "./form-contract";

interface Written {
  readonly title: string;
  readonly values: FormValues;
}

export interface FormState extends Written {
  readonly model: FormModel;
  /** Why it was not saved; null when nothing was wrong. */
  readonly problem: string | null;
  readonly isSaving: boolean;
  /** True while the form asks whether it shall close. */
  readonly isAsking: boolean;
  /** When what is shown was written, where it came from an earlier time. */
  readonly restored: { readonly date: string; readonly time: string } | null;
  /** True after "Start over": what was restored can still be brought back. */
  readonly isStartedOver: boolean;
  readonly setTitle: (title: string) => void;
  readonly setValue: (id: string, value: FieldValue) => void;
  readonly save: () => Promise<void>;
  /** True when nothing would be lost from sight, or the person was asked once already. */
  readonly mayClose: () => boolean;
  readonly keepWriting: () => void;
  /** Closes, and forgets what was written. */
  readonly discard: () => void;
  readonly startOver: () => void;
  readonly bringBack: () => void;
}

/**
 * What was written so far, kept as a draft with every change. What keys do counts at once, not with
 * the next drawing: the form may be asked to close in between.
 */
export function useFormState({ form, title, draft, actions }: FormProps): FormState {
  const [beginning] = useState<Written>(() => ({ title, values: form.base }));
  const [restored] = useState<Written | null>(() =>
    draft === null ? null : { title: draft.title, values: { ...form.base, ...draft.values } },
  );
  const newest = useRef<Written>(restored ?? beginning);
  const asked = useRef(false);
  const isDone = useRef(false);
  const [written, setWritten] = useState(newest.current);
  const [isStartedOver, setStartedOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const model = useMemo(() => actions.modelFor(written.title, written.values), [actions, written]);

  const isDirty = () => JSON.stringify(newest.current) !== JSON.stringify(beginning);
  const ask = (asks: boolean) => {
    asked.current = asks;
    setAsking(asks);
  };
  const change = (next: Written) => {
    newest.current = next;
    actions.keepDraft(isDirty() ? next : null);
    setWritten(next);
    setProblem(null);
    ask(false);
  };
  const leave = () => {
    isDone.current = true;
    actions.keepDraft(null);
    actions.close();
  };
  return {
    ...written,
    model,
    problem,
    isSaving,
    isAsking,
    restored: draft,
    isStartedOver,
    setTitle(next) {
      change({ ...newest.current, title: next });
    },
    setValue(id, value) {
      const { title: same, values } = newest.current;
      change({ title: same, values: { ...values, [id]: value } });
    },
    async save() {
      if (isSaving || isDone.current) return;
      setSaving(true);
      ask(false);
      const { title: last, values } = newest.current;
      const reason = await actions.save(actions.modelFor(last, values), last, values);
      setSaving(false);
      setProblem(reason);
      if (reason === null) leave();
    },
    mayClose() {
      if (isSaving) return false;
      if (asked.current || isDone.current || !isDirty()) return true;
      ask(true);
      return false;
    },
    keepWriting() {
      ask(false);
    },
    discard: leave,
    startOver() {
      setStartedOver(true);
      change(beginning);
    },
    bringBack() {
      setStartedOver(false);
      if (restored !== null) change(restored);
    },
  };
}
