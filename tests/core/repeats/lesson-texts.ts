/** Texts of lessons over few words, so that many are near to each other. */
import fc from "fast-check";
import { anyCharacter } from "../../fuzz/characters";

const words = (
  "ask call phone write note promise commit caller client customer agreed before friday deploy slowly " +
  "demo rehearse listen interrupt never not two three apologise sorry will sarah ann"
).split(" ");

const someWords = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((w) => w.join(" "));

const someSentence = fc.constantFrom(
  "Ask the caller before you promise",
  "Before promising, ask the customer",
  "Never promise before asking",
  "When a client calls, write it down",
  "I promised too much again",
  "Vor dem Versprechen den Anrufer fragen",
  "Pregunta antes de prometer",
  "Wait two days",
  "Wait three days",
);

export const someLessonText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: someWords },
  { weight: 4, arbitrary: someSentence },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "\ud83d", "👍", "", "👎") },
);
