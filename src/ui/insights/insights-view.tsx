import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { insightsOf } from "../../core/insights/insights";
import { evidenceOfLessons, evidenceOfNotes } from "../lists/evidence";
import { Frame } from "../lists/frame";
import { storedValue, usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { BalanceChart } from "./balance-chart";
import { Behind } from "./behind";
import type { Figure, OpenFigure } from "./figure";
import { FigureList } from "./figure-list";
import { weekFigure, WeekMap } from "./week-map";

/** The key of everything together. */
const YEAR = "year";

/** What a year of debriefs says, each figure with the notes behind it. */
export function InsightsView(): JSX.Element {
  const { vault, rows, today, stored, onViewState } = usePanelTools();
  const { format } = useViewTools();
  const [open, setOpen] = useState(() => readOpen(stored));
  const toggle: OpenFigure = (key) => setOpen(key === open ? null : key);
  useEffect(() => onViewState({ open }), [open, onViewState]);

  const { months, weeks, relearned, answers, cues, successes } = useMemo(
    () => insightsOf({ rows, notes: vault.notes, today }),
    [rows, vault, today],
  );
  const debriefs = useMemo(() => [...weeks].reverse().flatMap(({ notes }) => notes), [weeks]);
  const year = `${format.count(debriefs.length, "debrief", "debriefs")} in the last 52 weeks`;

  return (
    <Frame
      title="Insights"
      facts={
        <button
          type="button"
          class="debrief-bare debrief-way"
          aria-expanded={open === YEAR}
          onClick={() => toggle(YEAR)}
        >
          {year}
        </button>
      }
    >
      {open === YEAR && (
        <Behind figure={{ key: YEAR, label: year, evidence: evidenceOfNotes(debriefs) }} />
      )}
      <Section
        title="Lessons from setbacks and successes"
        note="By the month of their debrief. Choose a month to see the notes behind it."
      >
        <BalanceChart months={months} open={open} onOpen={toggle} />
      </Section>
      <Section
        title="Debriefs a week"
        note="Week by week, the newest last. The number is how many debriefs a week has."
        behind={weekFigure(weeks, open, format)}
      >
        <WeekMap weeks={weeks} open={open} onOpen={toggle} />
      </Section>
      <Section
        title="Still being relearned"
        note="Known before, and a setback of the last 90 days taught it again."
      >
        <FigureList
          of="relearned"
          empty="Nothing was taught twice by a setback lately."
          open={open}
          onOpen={toggle}
          figures={relearned}
          figureOf={({ row, again }) => ({
            key: row.repeat.id,
            text: row.repeat.text,
            count: `${format.number(again.length)}× again`,
            evidence: evidenceOfLessons(again),
          })}
        />
      </Section>
      <Section
        title="Its answer is there"
        note="A setback that came back, and a success that taught the same lesson: look at what you did there."
      >
        <FigureList
          of="answer"
          empty="No success shares a lesson with a repeated setback yet."
          open={open}
          onOpen={toggle}
          figures={answers}
          figureOf={({ row, setbacks, successes: wins }) => ({
            key: row.repeat.id,
            text: row.repeat.text,
            count: `${format.count(wins.length, "success", "successes")}, ${format.count(setbacks.length, "setback", "setbacks")}`,
            evidence: evidenceOfLessons([...wins, ...setbacks]),
          })}
        />
      </Section>
      <Section title="Most repeated cues" note="What calls for a lesson most often.">
        <FigureList
          of="cue"
          empty="No cue came up in two notes yet. A cue is the “when” of a lesson."
          open={open}
          onOpen={toggle}
          figures={cues}
          figureOf={({ cue, lessons, notes }) => ({
            key: cue,
            text: cue,
            count: `${format.number(lessons.length)}× in ${format.count(notes, "note", "notes")}`,
            evidence: evidenceOfLessons(lessons),
          })}
        />
      </Section>
      <Section title="Successes without a lesson" note="What went well, and nobody wrote down why.">
        <FigureList
          of="success"
          empty="Every success has its lesson."
          open={open}
          onOpen={toggle}
          figures={successes.length === 0 ? [] : [successes]}
          figureOf={(all) => ({
            key: "all",
            text: format.count(all.length, "success", "successes"),
            count: "",
            evidence: evidenceOfNotes(all),
          })}
        />
      </Section>
    </Frame>
  );
}

function Section(props: {
  readonly title: string;
  readonly note: string;
  /** Its open figure, where the section does not show it itself. */
  readonly behind?: Figure | null;
  readonly children: JSX.Element;
}): JSX.Element {
  const { title, note, behind = null, children } = props;
  return (
    <section class="debrief-insight-part">
      <div class="debrief-part-title" role="heading" aria-level={3}>
        {title}
      </div>
      <p class="debrief-part-note">{note}</p>
      {children}
      {behind !== null && <Behind figure={behind} isNamed />}
    </section>
  );
}

function readOpen(stored: unknown): string | null {
  const value = storedValue(stored, "open");
  return typeof value === "string" ? value : null;
}
