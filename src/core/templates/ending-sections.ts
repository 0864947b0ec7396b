/** The sections that end the templates: what was learned, and what earlier lessons were worth. */

export const LESSONS = `## Lessons
%% When this comes up, do that. How will you tell that it worked? %%

- 
`;

export const LESSONS_TESTED = `
## Lessons tested
%% Did an earlier lesson come up again? One line each: held, refined, changed or dropped, two colons, its name, and what you saw. %%

{{lessons-to-test}}
`;
