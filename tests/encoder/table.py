"""The table: rows for words, learned so that their sum points where the teacher's vector does."""

import base64

import numpy as np
import scipy.sparse as sparse

ROW_SCALES = np.exp2((np.arange(256) - 224) / 16)

# Levels that lose least of numbers with a normal distribution (Max, "Quantizing for minimum
# distortion", 1960), for 2 to 4 bits.
LEVELS = {
    2: [0.4528, 1.510],
    3: [0.2451, 0.7560, 1.344, 2.152],
    4: [0.1284, 0.3881, 0.6568, 0.9424, 1.256, 1.618, 2.069, 2.733],
}


def levels_of(bits):
    """As signed bytes, the largest 127: what the decoder multiplies with."""
    half = np.array(LEVELS[bits])
    half = np.round(half / half[-1] * 127)
    return np.concatenate([-half[::-1], half]).astype(np.int8)


def quantize(rows, bits):
    """Gives the code of each number and the scale of each row, as the file holds them."""
    levels = levels_of(bits).astype(np.float32)
    norm = np.sqrt((rows * rows).mean(1, keepdims=True)) + 1e-9
    unit = LEVELS[bits][-1] / 127
    edges = (levels[1:] + levels[:-1]) / 2 * unit
    codes = np.searchsorted(edges, (rows / norm).ravel()).reshape(rows.shape)
    values = levels[codes]
    scales = (rows * values).sum(1) / (values * values).sum(1)
    steps = np.clip(np.round(np.log2(np.maximum(scales, 1e-6)) * 16) + 224, 0, 255)
    return codes.astype(np.uint8), steps.astype(np.uint8)


def restore(codes, steps, bits):
    levels = levels_of(bits).astype(np.float32)
    return (levels[codes] * ROW_SCALES[steps][:, None]).astype(np.float32)


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


def pack(words, codes, steps, bits):
    """The bytes that `src/core/similarity/word-vectors.ts` reads."""
    order = sorted(range(len(words)), key=lambda i: words[i])
    body = bytearray(b"DWV1")
    body += bytes([codes.shape[1], bits]) + len(words).to_bytes(2, "little")
    body += levels_of(bits).tobytes()
    before = ""
    for i in order:
        word = words[i]
        shared = 0
        while shared < min(len(before), len(word), 15) and before[shared] == word[shared]:
            shared += 1
        fresh = word[shared:].encode("ascii")
        if len(fresh) > 15:
            raise ValueError(f"{word} is too long")
        body += bytes([16 * shared + len(fresh)]) + fresh
        before = word
    for i in order:
        bitstring = np.unpackbits(codes[i][:, None], axis=1, bitorder="little")[:, :bits]
        body += bytes([int(steps[i])]) + np.packbits(bitstring.ravel(), bitorder="little").tobytes()
    return bytes(body)


def to_source(body):
    """A TypeScript file that holds the bytes as text; whole triples, so that no padding is needed."""
    text = base64.b64encode(body).decode("ascii").rstrip("=")
    return (
        "/**\n"
        " * Word vectors for English: made by `tests/encoder`, described in `README.md` beside this file.\n"
        " * Do not edit.\n"
        " */\n"
        "export const WORD_VECTORS =\n"
        f'  "{text}";\n'
    )
