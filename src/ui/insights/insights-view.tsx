import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { balanceByMonth } from "../../core/insights/balance";
import { debriefsByWeek, successesWithoutLesson } from "../../core/insights/debriefs";
import { answersOf, mostRepeatedCues, stillRelearned } from "../../core/insights/lessons";
import { evidenceOfLessons, evidenceOfNotes } from "../lists/evidence";
import { Frame } from "../lists/frame";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { BalanceChart } from "./balance-chart";
import { Behind } from "./behind";
import type { Figure, OpenFigure } from "./figure";
import { FigureList } from "./figure-list";
import { WeekMap } from "./week-map";

const MOST_CUES = 10;
const WEEKS = 52;

/** What a year of debriefs says, each figure with the notes behind it. */
export function InsightsView(): JSX.Element {
  const { vault, rows, today } = usePanelTools();
  const { format } = useViewTools();
  const [open, setOpen] = useState<Figure | null>(null);
  const toggle: OpenFigure = (figure) => setOpen(figure.key === open?.key ? null : figure);

  const months = useMemo(
    () =>
      balanceByMonth(
        rows.map(({ repeat }) => repeat),
        today,
      ),
    [rows, today],
  );
  const weeks = useMemo(() => debriefsByWeek(vault.notes, today, WEEKS), [vault, today]);
  const relearned = useMemo(() => stillRelearned(rows, today), [rows, today]);
  const answers = useMemo(() => answersOf(rows), [rows]);
  const cues = useMemo(() => mostRepeatedCues(rows, MOST_CUES), [rows]);
  const successes = useMemo(() => successesWithoutLesson(vault.notes), [vault]);
  const debriefs = weeks.reduce((sum, { notes }) => sum + notes.length, 0);

  return (
    <Frame
      title="Insights"
      facts={<span>{format.count(debriefs, "debrief", "debriefs")} in the last 52 weeks</span>}
    >
      <Section
        title="Lessons from setbacks and successes"
        note="By the month of their debrief. Choose a month to see the notes behind it."
        of="balance"
        open={open}
      >
        <BalanceChart months={months} open={open?.key ?? null} onOpen={toggle} />
      </Section>
      <Section
        title="Debriefs a week"
        note="Thirteen weeks in a row, the newest last. The number is how many debriefs the week has."
        of="week"
        open={open}
      >
        <WeekMap weeks={weeks} open={open?.key ?? null} onOpen={toggle} />
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
          figures={relearned.map(({ row, again }) => ({
            key: row.repeat.id,
            text: row.repeat.text,
            count: `${format.number(again.length)}× again`,
            evidence: evidenceOfLessons(again),
          }))}
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
          figures={answers.map(({ row, setbacks, successes: wins }) => ({
            key: row.repeat.id,
            text: row.repeat.text,
            count: `${format.count(wins.length, "success", "successes")}, ${format.count(setbacks.length, "setback", "setbacks")}`,
            evidence: evidenceOfLessons([...wins, ...setbacks]),
          }))}
        />
      </Section>
      <Section title="Most repeated cues" note="What calls for a lesson most often.">
        <FigureList
          of="cue"
          empty="No cue came up in two notes yet. A cue is the “when” of a lesson."
          open={open}
          onOpen={toggle}
          figures={cues.map(({ cue, lessons, notes }) => ({
            key: cue,
            text: cue,
            count: `${format.number(lessons.length)}× in ${format.count(notes, "note", "notes")}`,
            evidence: evidenceOfLessons(lessons),
          }))}
        />
      </Section>
      <Section title="Successes without a lesson" note="What went well, and nobody wrote down why.">
        <FigureList
          of="success"
          empty="Every success has its lesson."
          open={open}
          onOpen={toggle}
          figures={
            successes.length === 0
              ? []
              : [
                  {
                    key: "all",
                    text: format.count(successes.length, "success", "successes"),
                    count: "",
                    evidence: evidenceOfNotes(successes),
                  },
                ]
          }
        />
      </Section>
    </Frame>
  );
}

function Section(props: {
  readonly title: string;
  readonly note: string;
  /** What the keys of its figures begin with; without it the section shows them itself. */
  readonly of?: string;
  readonly open?: Figure | null;
  readonly children: JSX.Element;
}): JSX.Element {
  const { title, note, of, open, children } = props;
  const isMine = of !== undefined && open?.key.startsWith(`${of} `) === true;
  return (
    <section class="debrief-insight-part">
      <div class="debrief-part-title" role="heading" aria-level={3}>
        {title}
      </div>
      <p class="debrief-part-note">{note}</p>
      {children}
      {isMine && <Behind figure={open} isNamed />}
    </section>
  );
}
