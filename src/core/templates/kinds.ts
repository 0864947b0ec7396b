/**
 * The kinds of debrief that come with the plugin, each with its template. Hints stand in comments
 * below their heading, so that nothing ever reads them as content; they hold no link and no tag,
 * because the app finds those in comments too.
 */

export interface Kind {
  /** Value of the `debrief` property. */
  readonly id: string;
  readonly label: string;
  /** One line for the chooser. */
  readonly description: string;
  /** Name of a Lucide icon. */
  readonly icon: string;
  /** Markdown with placeholders, line breaks LF. */
  readonly template: string;
}

const LESSONS = `## Lessons
%% When this comes up, do that. How will you tell that it worked? %%

- 
`;

const LESSONS_TESTED = `
## Lessons tested
%% Did an earlier lesson come up again? One line each: held, refined, changed or dropped, two colons, its name, and what you saw. %%

- 
`;

const SETBACK: Kind = {
  id: "setback",
  label: "Setback",
  description: "Something went wrong and you want it to go differently",
  icon: "trending-down",
  template: `---
debrief: {{kind}}
date: {{date}}
people: []
setbacks: []
successes: []
level:
outcome:
---
## What happened
%% Who said and did what, in which order. Only what a camera would have seen. %%
{{cursor}}

## What I expected
%% What did you hope for, and what would have been enough? %%

## What I could have done differently
%% One moment in your hands where another move was open to you. %%

## What still went well
%% Even in a bad hour something held. What was it, and who made it hold? %%

${LESSONS}${LESSONS_TESTED}`,
};

const SUCCESS: Kind = {
  id: "success",
  label: "Success",
  description: "Something worked, find out why before it fades",
  icon: "trending-up",
  template: `---
debrief: {{kind}}
date: {{date}}
people: []
successes: []
level:
outcome:
---
## What happened
%% What worked, for whom, and how could you tell? %%
{{cursor}}

## Why it worked
%% What did you do, and what did others do? Does it always work, or did it stand out this time? %%

## How to repeat it
%% What has to be there next time? What could be better still? %%

## Who made it possible
%% Name them, and tell them. %%

${LESSONS}${LESSONS_TESTED}`,
};

const OBSERVED: Kind = {
  id: "observed",
  label: "Observed",
  description: "You watched someone else do it",
  icon: "eye",
  template: `---
debrief: {{kind}}
date: {{date}}
people: []
successes: []
level:
---
## What I saw
%% Who did what, and how did the other side take it? %%
{{cursor}}

## What made it possible
%% The organization, the process, or this one person? %%

## What we can do, and do better
%% A place to start from, not a copy: what fits here, and what would you add? %%

## Who to ask
%% A particular person who can show you more, and how to reach them. %%

${LESSONS}`,
};

const ENGAGEMENT: Kind = {
  id: "engagement",
  label: "Engagement",
  description: "What you said you would do, what came of it",
  icon: "handshake",
  template: `---
debrief: {{kind}}
date: {{date}}
people: []
setbacks: []
successes: []
level:
outcome:
---
## What was promised
%% In the words that the other side heard. %%
{{cursor}}

## What was planned
%% Who was to do what, by when? %%

## What was done
%% How did you work together: trust, disagreement, keeping to what was agreed? %%

## What came of it
%% Held against the promise: what was kept, what was not, and how does the other side see it? %%

## What is still to be made right
%% One line each: what, by when, for whom. Delete the line when nothing is owed. %%

- [ ] promise:: 

${LESSONS}${LESSONS_TESTED}`,
};

const CONVERSATION: Kind = {
  id: "conversation",
  label: "Conversation",
  description: "What was said, what was heard, what you would say now",
  icon: "messages-square",
  template: `---
debrief: {{kind}}
date: {{date}}
people: []
setbacks: []
successes: []
outcome:
---
## What was said
%% Retell it as to someone who listens: their words, your words. %%
{{cursor}}

## Where it turned
%% What set it off? Which question or sentence changed its course? Keep the very words. %%

## What I would say now
%% What could you have done differently, with what you knew then? %%

## Who listened
%% Who did you tell, and what did they notice? How does it stand now? %%

${LESSONS}${LESSONS_TESTED}`,
};

const TEAM: Kind = {
  id: "team",
  label: "Team",
  description: "Looking back together, every voice equal",
  icon: "users",
  template: `---
debrief: {{kind}}
date: {{date}}
people: []
setbacks: []
successes: []
level:
outcome:
---
## What we set out to do
%% In one or two sentences that everyone agrees with. %%
{{cursor}}

## What happened
%% What went as planned, and what did not? Facts first, reasons later. %%

## What each of us saw
%% Everyone who was there, in any order and without rank: one thing that worked, one to change. %%

## What we keep, and what we change
%% What always works? What can be improved or repeated? %%

## Who we thank
%% Name people, and what they did. %%

${LESSONS}${LESSONS_TESTED}`,
};

/** In the order of the chooser. */
export const KINDS: readonly Kind[] = [SETBACK, SUCCESS, OBSERVED, ENGAGEMENT, CONVERSATION, TEAM];

/** The kind with that id, in any case, or null. */
export function findKind(id: string): Kind | null {
  const wanted = id.trim().toLowerCase();
  return KINDS.find((kind) => kind.id === wanted) ?? null;
}
