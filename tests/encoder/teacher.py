"""The teacher: a sentence encoder of the BERT or MPNet kind, from its weights to an ONNX graph.

The packages carry weights for PyTorch; this writes the same network for onnxruntime, which needs a
tenth of the room. Sentences become unit vectors: the mean of the last layer over the tokens.
"""

import json
import struct
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer

MAX_TOKENS = 64


def read_safetensors(file):
    """Takes a file of weights, gives its arrays by name."""
    raw = np.memmap(file, dtype=np.uint8, mode="r")
    (size,) = struct.unpack("<Q", raw[:8].tobytes())
    header = json.loads(raw[8 : 8 + size].tobytes())
    arrays = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        start, end = entry["data_offsets"]
        data = raw[8 + size + start : 8 + size + end]
        arrays[name] = data.view(np.float32).reshape(entry["shape"])
    return arrays


class Graph:
    """ONNX nodes in order, and the weights that they read."""

    def __init__(self):
        self.nodes = []
        self.weights = []
        self.known = set()

    def constant(self, name, array):
        if name not in self.known:
            self.known.add(name)
            self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, *inputs, **attributes):
        output = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def linear(self, value, weights, name):
        kernel = self.constant(f"{name}.weight", weights[f"{name}.weight"].T)
        bias = self.constant(f"{name}.bias", weights[f"{name}.bias"])
        return self.node("Add", self.node("MatMul", value, kernel), bias)

    def norm(self, value, weights, name, epsilon):
        scale = self.constant(f"{name}.weight", weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", weights[f"{name}.bias"])
        return self.node("LayerNormalization", value, scale, bias, epsilon=epsilon, axis=-1)

    def integers(self, *values):
        return self.constant("i" + "_".join(map(str, values)), np.array(values, np.int64))


def names_of(kind, layer):
    """How the two kinds name the parts of a layer."""
    root = f"encoder.layer.{layer}"
    if kind == "mpnet":
        attention = f"{root}.attention"
        return {
            "query": f"{attention}.attn.q",
            "key": f"{attention}.attn.k",
            "value": f"{attention}.attn.v",
            "output": f"{attention}.attn.o",
            "attention_norm": f"{attention}.LayerNorm",
            "wide": f"{root}.intermediate.dense",
            "narrow": f"{root}.output.dense",
            "norm": f"{root}.output.LayerNorm",
        }
    attention = f"{root}.attention"
    return {
        "query": f"{attention}.self.query",
        "key": f"{attention}.self.key",
        "value": f"{attention}.self.value",
        "output": f"{attention}.output.dense",
        "attention_norm": f"{attention}.output.LayerNorm",
        "wide": f"{root}.intermediate.dense",
        "narrow": f"{root}.output.dense",
        "norm": f"{root}.output.LayerNorm",
    }


def build_graph(weights, config):
    """Takes weights by name and the model's configuration, gives an ONNX model.

    Its inputs: `ids`, `positions` (both batch x tokens), `mask` (1 for a token, else 0) and `bias`
    (heads x tokens x tokens, added to the attention's scores).
    """
    kind = config["model_type"]
    heads = config["num_attention_heads"]
    width = config["hidden_size"]
    epsilon = config["layer_norm_eps"]
    g = Graph()

    words = g.constant("words", weights["embeddings.word_embeddings.weight"])
    places = weights["embeddings.position_embeddings.weight"]
    if "embeddings.token_type_embeddings.weight" in weights:
        places = places + weights["embeddings.token_type_embeddings.weight"][0]
    places = g.constant("places", places)
    value = g.node("Add", g.node("Gather", words, "ids"), g.node("Gather", places, "positions"))
    value = g.norm(value, weights, "embeddings.LayerNorm", epsilon)

    one = g.constant("one", np.array(1, np.float32))
    far = g.constant("far", np.array(-1e4, np.float32))
    hidden = g.node("Mul", g.node("Sub", one, "mask"), far)
    hidden = g.node("Unsqueeze", hidden, g.integers(1, 2))
    bias = g.node("Add", hidden, g.node("Unsqueeze", "bias", g.integers(0)))
    scale = g.constant("scale", np.array((width // heads) ** -0.5, np.float32))
    half = g.constant("half", np.array(0.5, np.float32))
    root = g.constant("root", np.array(2**-0.5, np.float32))

    def split(value, order):
        parts = g.node("Reshape", value, g.integers(0, 0, heads, width // heads))
        return g.node("Transpose", parts, perm=order)

    for layer in range(config["num_hidden_layers"]):
        names = names_of(kind, layer)
        query = split(g.linear(value, weights, names["query"]), [0, 2, 1, 3])
        key = split(g.linear(value, weights, names["key"]), [0, 2, 3, 1])
        content = split(g.linear(value, weights, names["value"]), [0, 2, 1, 3])
        scores = g.node("Add", g.node("Mul", g.node("MatMul", query, key), scale), bias)
        mixed = g.node("MatMul", g.node("Softmax", scores, axis=-1), content)
        mixed = g.node("Transpose", mixed, perm=[0, 2, 1, 3])
        mixed = g.node("Reshape", mixed, g.integers(0, 0, width))
        mixed = g.linear(mixed, weights, names["output"])
        value = g.norm(g.node("Add", value, mixed), weights, names["attention_norm"], epsilon)
        wide = g.linear(value, weights, names["wide"])
        gate = g.node("Add", g.node("Erf", g.node("Mul", wide, root)), one)
        wide = g.node("Mul", g.node("Mul", wide, gate), half)
        narrow = g.linear(wide, weights, names["narrow"])
        value = g.norm(g.node("Add", value, narrow), weights, names["norm"], epsilon)

    weight = g.node("Unsqueeze", "mask", g.integers(2))
    total = g.node("ReduceSum", g.node("Mul", value, weight), g.integers(1), keepdims=0)
    length = g.node("ReduceL2", total, g.integers(1), keepdims=1)
    g.nodes.append(helper.make_node("Div", [total, length], ["vectors"]))

    whole, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info("ids", whole, ["batch", "tokens"]),
        helper.make_tensor_value_info("positions", whole, ["batch", "tokens"]),
        helper.make_tensor_value_info("mask", real, ["batch", "tokens"]),
        helper.make_tensor_value_info("bias", real, [heads, "tokens", "tokens"]),
    ]
    outputs = [helper.make_tensor_value_info("vectors", real, ["batch", width])]
    graph = helper.make_graph(g.nodes, "teacher", inputs, outputs, g.weights)
    return helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9
    )


def bucket_of(distance, buckets=32, farthest=128):
    """The bucket of each distance between two tokens, as in T5 and MPNet."""
    distance = -distance
    half = buckets // 2
    answer = (distance < 0).astype(np.int64) * half
    distance = np.abs(distance)
    exact = half // 2
    ratio = np.log(np.maximum(distance, 1) / exact) / np.log(farthest / exact)
    coarse = np.minimum(exact + (ratio * (half - exact)).astype(np.int64), half - 1)
    return answer + np.where(distance < exact, distance, coarse)


class Teacher:
    """Takes sentences, gives unit vectors."""

    def __init__(self, folder, cache, threads=2):
        folder, cache = Path(folder), Path(cache)
        self.config = json.loads((folder / "config.json").read_text())
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(MAX_TOKENS)
        weights = read_safetensors(folder / "model.safetensors")
        self.relative = weights.get("encoder.relative_attention_bias.weight")
        if self.relative is not None:
            self.relative = np.array(self.relative)
        file = cache / "teacher.onnx"
        if not file.exists():
            cache.mkdir(parents=True, exist_ok=True)
            onnx.save(build_graph(weights, self.config), str(file))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # A thread that waits must not keep a busy machine busier.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(str(file), options)
        self.first = 2 if self.config["model_type"] == "mpnet" else 0

    def bias(self, tokens):
        heads = self.config["num_attention_heads"]
        if self.relative is None:
            return np.zeros((heads, tokens, tokens), np.float32)
        place = np.arange(tokens)
        buckets = bucket_of(place[None, :] - place[:, None])
        return np.ascontiguousarray(self.relative[buckets].transpose(2, 0, 1))

    def encode(self, sentences, batch=64):
        """Vectors as float32, in the order of the sentences."""
        ids = [encoding.ids for encoding in self.tokenizer.encode_batch(sentences)]
        order = sorted(range(len(ids)), key=lambda i: (len(ids[i]), i))
        vectors = np.zeros((len(ids), self.config["hidden_size"]), np.float32)
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            longest = len(ids[chosen[-1]])
            tokens = np.zeros((len(chosen), longest), np.int64)
            mask = np.zeros((len(chosen), longest), np.float32)
            for row, i in enumerate(chosen):
                tokens[row, : len(ids[i])] = ids[i]
                mask[row, : len(ids[i])] = 1
            positions = np.broadcast_to(np.arange(longest) + self.first, tokens.shape)
            feed = {
                "ids": tokens,
                "positions": np.ascontiguousarray(positions),
                "mask": mask,
                "bias": self.bias(longest),
            }
            vectors[chosen] = self.session.run(None, feed)[0]
        return vectors
