"""Sentences in the voice of debriefs, written by rule: frames whose gaps are filled with words that
lie near each other, so that one sentence keeps to one matter.

The free texts at hand hold little everyday advice. These lines are often odd, but their words stand
in the company that they keep in advice, and the teacher says what the whole of each line means.
"""

import re
from collections import Counter

import numpy as np

FRAMES = """
V the N before you U the M
Always V the N first
Never V a N without a M
Don't V the N when the M is A
Do not V and U at the same time
I should have asked about the N earlier
I forgot to V the N again
We forgot to V the M before the N
If the N is A, V the M
When the N gets A, stop and V
Ask the N to V the M
It is better to V than to U
V one N at a time
V early, V often
Keep the N A and the M short
Keep a list of every N
Leave time to V the N
Make the N A before you make it big
Write down the N before the M
Talk to the N before you V the M
A A N is worth more than a B M
The N was late because the M was A
The N failed because nobody checked the M
Nobody told the N about the M
Tell people when you cannot V the N
Say no to the N when you have to U
Say what you V and V what you say
Give the N enough time to V
Give your N a M
Don't wait for the N to V
Don't let the N U the M
Don't trust a N that you cannot V
Take a break when you feel A
Get the M ready the day before the N
Plan the N around the M
Check the N twice
Test the N on a small M first
V less and U more
V the N yourself instead of the M
Let the N V, then U
Start with the A N
Start to V the N a week before the M
Stop when it gets A
Ask for a N if you are A
Ask why the N is A before you V it
Small Ns beat big Ms
A N is not a M
Too many Ns make the M A
More Ns would not have helped the M
Few Ns are as A as a M
Somebody has to V the N
I was A and did not V
I was too A to V the N
I V better when the N is A
I spent too long on the N and had no time for the M
I said yes to the N and regretted it
I promised the N and could not U it
I did not V until the N was A
I felt A after the N
I learned to V the N with a M
My N was A because I did not U
You can V a N but you cannot U it
You will V what you do not U
People V what they U
The best N is the one you V
The N matters more than the M
The A N hides a B M
There is no N without a M
Without a N there is no M
Think about the N before you U
Think twice before you V a N
Be A with the N, be B with the M
Be A before you U
Stay A when the N is B
Expect the N to be A
Hope for the N, prepare for the M
Use a N to V the M
Use the M only when the N is A
Show the N to somebody before you V it
Send the N before the M
Share the N with the whole M
Explain the N in A words
Listen to the N, not to the M
Look at the N while you U
Look for a A N
Find out what the N wants to V
Find the A N and V it
Decide what to V before you U
Set a N for the M
Turn the N off while you V
Put the N where you V
Do the A N in the morning
Do it A, not B
Would you V the N of a M
How do I V a N
Where can I V a M
What is the N of my M
Please V my N
I need to V the N today
Can you V the N and the M for me
A A N and a M in front of a B place
A person with a A N is near a M
Two people V a N by the M
"""


def count_uses(folder):
    """How often each word was met in each part of speech, by WordNet's index of senses."""
    uses = Counter()
    for line in (folder / "index.sense").read_text("latin-1").splitlines():
        key, _, _, count = line.split(" ")
        lemma, _, rest = key.partition("%")
        kind = "nvarj"[int(rest[0]) - 1] if rest[0] != "5" else "a"
        uses[lemma, kind] += int(count) + 0.2
    return uses


def plural(noun):
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


class Words:
    """Words of one part of speech, with the teacher's vectors and the odds of each."""

    def __init__(self, words, vectors, weights):
        self.words = words
        self.vectors = vectors
        self.odds = np.cumsum(weights / weights.sum())

    def any(self, random):
        return min(int(np.searchsorted(self.odds, random.random())), len(self.words) - 1)

    def nearest(self, others, among=40):
        """For each of the others the numbers of the words that lie nearest to it."""
        return np.argpartition(-(others.vectors @ self.vectors.T), among, axis=1)[:, :among]


def write_advice(count, uses, words, vectors, zipf, seed):
    """Gives `count` lines. `words` and `vectors` are the teacher's view of single words."""
    pools = {}
    for kind, least in (("n", 3.6), ("v", 3.3), ("a", 3.6)):
        chosen = []
        for i, word in enumerate(words):
            use = uses[word, kind]
            if zipf[i] >= least and use > 2 and use > 0.4 * sum(uses[word, k] for k in "nvar"):
                chosen.append(i)
        weights = np.array([10 ** (0.4 * (zipf[i] - least)) for i in chosen])
        pools[kind] = Words([words[i] for i in chosen], vectors[chosen], weights)
    kinds = {"N": "n", "M": "n", "V": "v", "U": "v", "A": "a", "B": "a"}
    near = {(a, b): pools[b].nearest(pools[a]) for a in "nv" for b in "nva"}
    frames = FRAMES.strip().splitlines()
    random = np.random.default_rng(seed)
    lines = []
    while len(lines) < count:
        frame = frames[int(random.integers(len(frames)))]
        about = "n" if random.random() < 0.6 else "v"
        matter = pools[about].any(random)
        chosen = {}

        def fill(match):
            slot = match.group(1)
            if slot not in chosen:
                kind = kinds[slot]
                close = near[about, kind][matter]
                is_far = random.random() < 0.25
                number = pools[kind].any(random) if is_far else random.choice(close)
                chosen[slot] = pools[kind].words[number]
            return plural(chosen[slot]) if match.group(2) else chosen[slot]

        line = re.sub(r"\b([NMVUAB])(s?)\b", fill, re.sub(r"^A (?=[AB] )", "a ", frame))
        line = re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", line)
        lines.append(line[0].upper() + line[1:] + ".")
    return lines
