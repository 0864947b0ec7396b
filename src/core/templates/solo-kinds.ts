/** Kinds for what happened to one person, or in front of them. */
import { LESSONS, LESSONS_TESTED } from "./ending-sections";
import type { Kind } from "./kinds";

export const SETBACK: Kind = {
  id: "setback",
  label: "Setback",
  description: "Something went wrong and you want it to go differently",
  icon: "trending-down",
  template: `---
debrief: {{kind}}
date: {{date:YYYY-MM-DD}}
people: {{people}}
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

export const SUCCESS: Kind = {
  id: "success",
  label: "Success",
  description: "Something worked, find out why before it fades",
  icon: "trending-up",
  template: `---
debrief: {{kind}}
date: {{date:YYYY-MM-DD}}
people: {{people}}
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

export const OBSERVED: Kind = {
  id: "observed",
  label: "Observed",
  description: "You watched someone else do it",
  icon: "eye",
  template: `---
debrief: {{kind}}
date: {{date:YYYY-MM-DD}}
people: {{people}}
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
