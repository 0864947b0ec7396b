/** The questions for a period of one's own and for a number of repeats. */
import type { App } from "obsidian";
import { readAskedLeast, readAskedPeriod } from "../core/rollup/asked-measures";
import type { RollupActions } from "../ui/rollup-contract";
import { MeasureModal } from "./measure-modal";

export function measureQuestions(app: App): Pick<RollupActions, "askPeriod" | "askLeast"> {
  return {
    askPeriod: (period, done) => {
      new MeasureModal(
        app,
        {
          title: "Which days?",
          note: "A day that is left empty leaves that side open.",
          fields: [
            { name: "First day", type: "date", value: period?.from ?? "" },
            { name: "Last day", type: "date", value: period?.to ?? "" },
          ],
          read: ([from = "", to = ""]) => readAskedPeriod(from, to),
        },
        done,
      ).open();
    },
    askLeast: (least, done) => {
      new MeasureModal(
        app,
        {
          title: "How many repeats at least?",
          note: "Lessons that came less often are left out.",
          fields: [{ name: "Least repeats", type: "number", value: String(least) }],
          read: ([text = ""]) => readAskedLeast(text),
        },
        done,
      ).open();
    },
  };
}
