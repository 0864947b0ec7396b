import { scaleLinear } from "d3-scale";
import type { JSX } from "preact";
import { dateOfNumber } from "../../core/rollup/day-numbers";
import type { Member, Repeat } from "../../core/rollup/model";
import type { Row } from "../../core/rollup/rows";
import { type HeldStretch, stripOf } from "../../core/rollup/strip";
import { countTones, type Tone, TONES, toneOf } from "../../core/rollup/tone";
import { MarkShape } from "../atoms/mark";
import { type TwelveMonths, dayNumber } from "../calendar";
import type { Format } from "../format";
import { useViewTools } from "../view-tools";
import { useRollupTools } from "./rollup-tools";

/** Marks closer than this, in percent of the strip, are pushed apart. */
const LEAST_GAP = 4.6;
const START = 2;
const END = 98;
const MONTHS = 12;

interface StripMark {
  readonly tone: Tone;
  /** Percent of the strip. */
  readonly x: number;
}

/** What a strip shows of a repeat. */
export interface Recurrence extends Pick<Repeat, "count" | "first" | "last"> {
  readonly members: readonly Pick<Member, "date" | "debrief" | "outcome">[];
}

/** When the lesson came back, and how long it held, on the same twelve months in every row. */
export function RecurrenceStrip({ row }: { readonly row: Row }): JSX.Element {
  const { period } = useRollupTools();
  return <Strip row={row.repeat} period={period} held={heldStretches(row, period)} />;
}

function heldStretches({ repeat, events }: Row, period: TwelveMonths): readonly HeldStretch[] {
  if (events.length === 0) return [];
  const window = { from: dateOfNumber(period.first), to: dateOfNumber(period.last) };
  return stripOf(repeat.members, events, window).held;
}

/** The same outside the rollup. */
export function Strip(props: {
  readonly row: Recurrence;
  readonly period: TwelveMonths;
  readonly held?: readonly HeldStretch[];
}): JSX.Element {
  const { row, period, held = [] } = props;
  const { format } = useViewTools();
  return (
    <svg class="debrief-strip" role="img" aria-label={stripLabel(row, format, held)}>
      <line class="debrief-strip-line" x1="0" x2="100%" y1="8" y2="8" />
      {held.map(({ from, to, tick }, index) => (
        <g key={`held-${index}`} class="debrief-strip-held">
          <line x1={percent(from)} x2={percent(to)} y1="8" y2="8" />
          {tick !== null && (
            <line class="debrief-strip-tick" x1={percent(tick)} x2={percent(tick)} y1="3" y2="13" />
          )}
        </g>
      ))}
      {placeMarks(row, period).map(drawMark)}
    </svg>
  );
}

const RADIUS = { setback: 3.5, observed: 2.9, other: 2 } as const;

/**
 * A circle is placed by itself; what is none is drawn around an origin of its own. No component: a
 * list draws dozens of them before anything is seen.
 */
function drawMark(mark: StripMark, index: number): JSX.Element {
  const { tone } = mark;
  const x = `${mark.x.toFixed(1)}%`;
  if (tone === "success") {
    return (
      <svg key={index} x={x} y="8" overflow="visible">
        {MarkShape({ tone })}
      </svg>
    );
  }
  return <circle key={index} class={`debrief-shape is-${tone}`} cx={x} cy="8" r={RADIUS[tone]} />;
}

/** Of a place from 0 to 1. */
function percent(place: number): string {
  return `${(START + (END - START) * place).toFixed(1)}%`;
}

export function hasMarks(row: Recurrence, period: TwelveMonths): boolean {
  return row.members.some((member) => {
    const day = member.date === null ? null : dayNumber(member.date);
    return day !== null && day >= period.first && day <= period.last;
  });
}

export function placeMarks(row: Recurrence, period: TwelveMonths): readonly StripMark[] {
  const position = scaleLinear([period.first, period.last], [START, END]);
  const marks: StripMark[] = [];
  for (const member of row.members) {
    const day = member.date === null ? null : dayNumber(member.date);
    if (day === null || day < period.first || day > period.last) continue;
    marks.push({ tone: toneOf(member), x: position(day) });
  }
  marks.sort((a, b) => a.x - b.x);
  return marks.length * LEAST_GAP > END - START ? oneAMonth(marks) : pushApart(marks);
}

/** To the right first, then back from the end: the order stays, and no mark leaves the strip. */
function pushApart(marks: readonly StripMark[]): readonly StripMark[] {
  const xs = marks.map((mark) => mark.x);
  for (let i = 1; i < xs.length; i++) {
    xs[i] = Math.max(xs[i] ?? END, (xs[i - 1] ?? START) + LEAST_GAP);
  }
  let limit = END;
  for (let i = xs.length - 1; i >= 0; i--) {
    limit = Math.min(xs[i] ?? limit, limit);
    xs[i] = limit;
    limit -= LEAST_GAP;
  }
  return marks.map((mark, i) => ({ tone: mark.tone, x: xs[i] ?? mark.x }));
}

/** More marks than there is room for: one for each month, of what it had most of. */
function oneAMonth(marks: readonly StripMark[]): readonly StripMark[] {
  const width = (END - START) / MONTHS;
  const months = Array.from({ length: MONTHS }, (): StripMark[] => []);
  for (const mark of marks) {
    months[Math.min(MONTHS - 1, Math.floor((mark.x - START) / width))]?.push(mark);
  }
  return months.flatMap((own, i) => {
    const [tone] = TONES.filter((one) => own.some((mark) => mark.tone === one)).sort(
      (a, b) => countOf(own, b) - countOf(own, a),
    );
    return tone === undefined ? [] : [{ tone, x: START + (i + 0.5) * width }];
  });
}

function countOf(marks: readonly StripMark[], tone: Tone): number {
  return marks.filter((mark) => mark.tone === tone).length;
}

/** "6 times from 12 Aug 2025 to 9 May: 4 setbacks, 1 success, 1 observed" */
export function stripLabel(
  row: Recurrence,
  format: Format,
  held: readonly HeldStretch[] = [],
): string {
  const counts = countTones(row.members);
  const words: Readonly<Record<Tone, string>> = {
    setback: format.count(counts.setback, "setback", "setbacks"),
    success: format.count(counts.success, "success", "successes"),
    observed: `${format.number(counts.observed)} observed`,
    other: format.count(counts.other, "other", "others"),
  };
  const kinds = TONES.filter((tone) => counts[tone] > 0).map((tone) => words[tone]);
  const since = held.map(({ date }) => `; marked holding ${format.date(date)}`).join("");
  const times = format.count(row.count, "time", "times");
  return `${times} ${seenRange(row, format)}: ${kinds.join(", ")}${since}`;
}

/** "from 12 Aug 2025 to 9 May", "on 9 May" or "without a date". */
export function seenRange(row: Pick<Repeat, "first" | "last">, format: Format): string {
  if (row.first === null || row.last === null) return "without a date";
  if (row.first === row.last) return `on ${format.date(row.last)}`;
  return `from ${format.date(row.first)} to ${format.date(row.last)}`;
}
