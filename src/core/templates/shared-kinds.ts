/** Kinds for what was done with others, and for the look back on all of it. */
import { LESSONS, LESSONS_TESTED } from "./ending-sections";
import type { Kind } from "./kinds";

export const ENGAGEMENT: Kind = {
  id: "engagement",
  label: "Engagement",
  description: "What you said you would do, what came of it",
  icon: "handshake",
  template: `---
debrief: {{kind}}
date: {{date:YYYY-MM-DD}}
people: {{people}}
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

export const CONVERSATION: Kind = {
  id: "conversation",
  label: "Conversation",
  description: "What was said, what was heard, what you would say now",
  icon: "messages-square",
  template: `---
debrief: {{kind}}
date: {{date:YYYY-MM-DD}}
people: {{people}}
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

export const TEAM: Kind = {
  id: "team",
  label: "Team",
  description: "Looking back together, every voice equal",
  icon: "list-checks",
  template: `---
debrief: {{kind}}
date: {{date:YYYY-MM-DD}}
people: {{people}}
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
%% Everyone who was there, without rank and in no order: one thing that worked, one to change. %%
{{participants}}
## What we keep, and what we change
%% What always works? What can be improved or repeated? %%

## Who we thank
%% Name people, and what they did. %%

${LESSONS}${LESSONS_TESTED}`,
};

export const REVIEW: Kind = {
  id: "review",
  label: "Weekly review",
  description: "Look back on a week and choose what to try next",
  icon: "calendar-range",
  template: `---
debrief: {{kind}}
date: {{date:YYYY-MM-DD}}
people: {{people}}
setbacks: []
successes: []
---
## What stood out
%% Two or three moments of this week, good and bad. What did each of them show you? %%
{{cursor}}

## What came back
%% Which situation turned up again? What did you do this time, and did it go better? %%

## What I have not looked at yet
%% A success without a lesson, a promise still open, a conversation left in the air. %%

## What I will try next week
%% One lesson to put to the test, and the moment in which it will come up. %%

## Who made it possible
%% Name them, and tell them. %%

${LESSONS}${LESSONS_TESTED}`,
};
