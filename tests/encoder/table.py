"""The table: rows for words, learned so that their sum points where the teacher's vector does."""

import numpy as np
import scipy.sparse as sparse

SCALE_STEPS = 256
SCALE_ONE = 3584
LONGEST = 25
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

# Eight levels that lose least of numbers with a normal distribution (Max, "Quantizing for minimum
# distortion", 1960), as signed bytes, the largest 127: what the decoder multiplies with.
FARTHEST = 2.152
HALF = np.round(np.array([0.2451, 0.7560, 1.344, FARTHEST]) / FARTHEST * 127)
LEVELS = np.concatenate([-HALF[::-1], HALF]).astype(np.float32)


def quantize(rows):
    """Gives the code of each number, 0 to 7, and the scale of each row, 0 to 4095."""
    norm = np.sqrt((rows * rows).mean(1, keepdims=True)) + 1e-9
    edges = (LEVELS[1:] + LEVELS[:-1]) / 2 * (FARTHEST / 127)
    codes = np.searchsorted(edges, (rows / norm).ravel()).reshape(rows.shape)
    values = LEVELS[codes]
    scales = (rows * values).sum(1) / (values * values).sum(1)
    steps = np.round(np.log2(np.maximum(scales, 1e-9)) * SCALE_STEPS) + SCALE_ONE
    return codes, np.clip(steps, 0, 4095).astype(int)


def restore(codes, steps):
    """The rows as the decoder reads them."""
    scales = np.exp2((steps - SCALE_ONE) / SCALE_STEPS)
    return (LEVELS[codes] * scales[:, None]).astype(np.float32)


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)


def learn(bags, targets, start, epochs, rate, batch, seed):
    """Trains rows by Adam, the rate falling to nothing; of each batch only the rows that it holds move.

    `bags` is a sparse matrix, a sentence each row and a word each column; a sentence's vector is the
    sum of its rows, and the loss is one minus its cosine with the target.
    """
    rows = start.astype(np.float32)
    first = np.zeros_like(rows)
    second = np.zeros_like(rows)
    met = np.zeros((len(rows), 1), np.float32)
    random = np.random.default_rng(seed)
    count = bags.shape[0]
    steps = epochs * (count // batch)
    step = 0
    for _ in range(epochs):
        order = random.permutation(count)
        for at in range(0, count - batch + 1, batch):
            chosen = order[at : at + batch]
            part = bags[chosen]
            held, part.indices = np.unique(part.indices, return_inverse=True)
            part = sparse.csr_matrix((part.data, part.indices, part.indptr), (batch, len(held)))
            own = rows[held]
            sums = part @ own
            length = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
            vectors = sums / length
            pull = targets[chosen] / -batch
            pull = (pull - vectors * (pull * vectors).sum(1, keepdims=True)) / length
            gradient = part.T @ pull

            times = met[held] + 1
            met[held] = times
            mean = first[held]
            mean += 0.1 * (gradient - mean)
            first[held] = mean
            spread = second[held]
            spread += 0.01 * (gradient * gradient - spread)
            second[held] = spread
            now = rate * (1 - step / steps) * np.sqrt(1 - 0.99**times) / (1 - 0.9**times)
            rows[held] = own - now * mean / (np.sqrt(spread) + 1e-9)
            step += 1
    return rows


def pack(words, codes, steps):
    """The text that `src/core/similarity/word-vectors.ts` reads, and says the form of."""
    order = sorted(range(len(words)), key=lambda i: words[i])
    names, rows = [], []
    before = ""
    for i in order:
        word = words[i]
        shared = 0
        while shared < min(len(before), len(word), LONGEST) and before[shared] == word[shared]:
            shared += 1
        names.append(ALPHABET[shared] + word[shared:])
        before = word
        high, low = divmod(int(steps[i]), 64)
        pairs = codes[i, 0::2] * 8 + codes[i, 1::2]
        rows.append(ALPHABET[high] + ALPHABET[low] + "".join(ALPHABET[pair] for pair in pairs))
    levels = ",".join(str(int(level)) for level in LEVELS)
    return f"{codes.shape[1]} {len(words)} {levels} {''.join(names)} {''.join(rows)}"


def to_source(text):
    """A TypeScript file that holds the text."""
    return (
        "/**\n"
        " * Word vectors for English: made by `tests/encoder`, described in `README.md` beside this file.\n"
        " * Do not edit.\n"
        " */\n"
        "export const WORD_VECTORS =\n"
        f'  "{text}";\n'
    )
