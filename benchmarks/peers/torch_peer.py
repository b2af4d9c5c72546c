"""PyTorch as a contender of the ladder.

Started by the ladder as ``torch_peer.py THREADS CORES`` (cores as in ``0,1``, or empty), it answers one JSON object on a
line of standard output for each JSON object on a line of standard input, until that ends:

    {"command": "enter", "sizes": [784, 16, 16, 10], "hidden": "sigmoid", "output": "sigmoid", "loss": "quadratic",
     "parameters": BASE64, "samples": 60000, "zeros": 0.81}
    {"command": "check", "contender": "torch-manual", "inputs": BASE64, "targets": BASE64, "rate": 0.1}
    {"command": "prepare", "id": 7, "contender": "torch-manual", "measure": "train", "batch": 10,
     "samples": 60000, "rate": 0.01}
    {"command": "run", "id": 7, "milliseconds": 60}
    {"command": "release", "id": 7}

Floats travel as little-endian float32 in base64. Parameters are, layer by layer, the weights [output, input] row by row,
then the biases.
"""

import base64
import gc
import json
import os
import signal
import sys
import time


class AutogradNetwork:
    """What PyTorch's tutorials write: modules, autograd, and torch.optim.SGD."""

    def __init__(self, shape, parameters):
        modules = []
        for (weights, biases), activation in zip(parameters, shape.activations):
            linear = torch.nn.Linear(weights.shape[1], weights.shape[0])
            with torch.no_grad():
                linear.weight.copy_(weights)
                linear.bias.copy_(biases)
            modules.append(linear)
            # Softmax is part of the loss while training, where PyTorch is faster with it.
            if activation in MODULES:
                modules.append(MODULES[activation]())
        self.shape = shape
        self.model = torch.nn.Sequential(*modules)
        self.optimiser = None

    def start_training(self, batch, rate):
        self.optimiser = torch.optim.SGD(self.model.parameters(), lr=rate)
        self.scale = 0.5 / batch

    def step(self, inputs, targets, classes):
        output = self.model(inputs)
        if self.shape.loss == "quadratic":
            loss = torch.nn.functional.mse_loss(output, targets, reduction="sum") * self.scale
        else:
            loss = torch.nn.functional.cross_entropy(output, classes)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.optimiser.step()

    def start_inference(self, batch):
        pass

    def forward(self, inputs):
        output = self.model(inputs)
        return torch.softmax(output, 1) if self.shape.activations[-1] == "softmax" else output

    forward_one = forward


class ManualNetwork:
    """Backpropagation by hand: every result in memory allocated beforehand, the step straight into the weights."""

    def __init__(self, shape, parameters):
        self.shape = shape
        self.weights = [weights.clone() for weights, _ in parameters]
        self.biases = [biases.clone() for _, biases in parameters]
        self.transposed = [weights.t() for weights in self.weights]

    def start_training(self, batch, rate):
        self.start_inference(batch)
        self.errors = [torch.empty(batch, size) for size in self.shape.sizes[1:]]
        self.scratch = [torch.empty(batch, size) for size in self.shape.sizes[1:]]
        self.ones = torch.ones(batch)
        self.step_length = -rate / batch

    def step(self, inputs, targets, classes):
        activations = self.forward_all(inputs)
        errors = self.errors
        last = len(errors) - 1
        torch.sub(activations[last], targets, out=errors[last])
        self.multiply_by_derivative(last)
        for layer in range(last, 0, -1):
            torch.mm(errors[layer], self.weights[layer], out=errors[layer - 1])
            self.multiply_by_derivative(layer - 1)
        for layer in range(last, -1, -1):
            error = errors[layer].t()
            before = activations[layer - 1] if layer > 0 else inputs
            self.weights[layer].addmm_(error, before, alpha=self.step_length)
            self.biases[layer].addmv_(error, self.ones, alpha=self.step_length)

    def multiply_by_derivative(self, layer):
        activation, a, error = self.shape.activations[layer], self.activations[layer], self.errors[layer]
        if activation == "sigmoid":
            error.mul_(torch.addcmul(a, a, a, value=-1, out=self.scratch[layer]))
        elif activation == "tanh":
            error.addcmul_(error, torch.mul(a, a, out=self.scratch[layer]), value=-1)
        elif activation == "relu":
            torch.ops.aten.threshold_backward.grad_input(error, a, 0, grad_input=error)

    def start_inference(self, batch):
        self.activations = [torch.empty(batch, size) for size in self.shape.sizes[1:]]
        self.vectors = [torch.empty(size) for size in self.shape.sizes[1:]]

    def forward(self, inputs):
        return self.forward_all(inputs)[-1]

    def forward_all(self, a):
        for layer, z in enumerate(self.activations):
            torch.addmm(self.biases[layer], a, self.transposed[layer], out=z)
            activate(z, self.shape.activations[layer], 1)
            a = z
        return self.activations

    def forward_one(self, inputs):
        a = inputs
        for layer, z in enumerate(self.vectors):
            torch.addmv(self.biases[layer], self.weights[layer], a, out=z)
            activate(z, self.shape.activations[layer], 0)
            a = z
        return a


def activate(z, activation, dimension):
    if activation == "sigmoid":
        torch.sigmoid(z, out=z)
    elif activation == "tanh":
        torch.tanh(z, out=z)
    elif activation == "relu":
        z.relu_()
    elif activation == "softmax":
        torch.softmax(z, dimension, out=z)


class Shape:
    """A topology and its functions."""

    def __init__(self, request):
        self.sizes = request["sizes"]
        self.activations = [request["hidden"]] * (len(self.sizes) - 2) + [request["output"]]
        self.loss = request["loss"]


class Rung:
    """A network of the ladder with its data, random numbers as sparse as the ladder's own."""

    def __init__(self, request):
        self.shape = Shape(request)
        self.parameters = self.read_parameters(decode(request["parameters"]))
        count, inputs, outputs = request["samples"], self.shape.sizes[0], self.shape.sizes[-1]
        generator = torch.Generator().manual_seed(1)
        self.inputs = torch.rand(count, inputs, generator=generator)
        if request["zeros"] > 0:
            self.inputs.mul_(torch.rand(count, inputs, generator=generator) >= request["zeros"])
        self.classes = torch.randint(outputs, (count,), generator=generator)
        self.targets = torch.rand(count, outputs, generator=generator)
        if self.shape.loss != "quadratic" or request["zeros"] > 0:
            self.targets = torch.nn.functional.one_hot(self.classes, outputs).float()

    def read_parameters(self, flat):
        layers, start = [], 0
        for inputs, outputs in zip(self.shape.sizes, self.shape.sizes[1:]):
            weights = flat[start : start + inputs * outputs].view(outputs, inputs)
            start += inputs * outputs
            layers.append((weights, flat[start : start + outputs]))
            start += outputs
        return layers

    def network(self, contender):
        return (AutogradNetwork if contender == "torch-autograd" else ManualNetwork)(self.shape, self.parameters)


class Training:
    """Steps through the shuffled samples, again and again."""

    grad = True

    def __init__(self, rung, network, batch, samples, rate):
        self.rung, self.network = rung, network
        self.samples = samples
        self.batch = self.samples_per_unit = min(batch, samples)
        network.start_training(self.batch, rate)
        self.inputs = torch.empty(self.batch, rung.shape.sizes[0])
        self.targets = torch.empty(self.batch, rung.shape.sizes[-1])
        self.classes = torch.empty(self.batch, dtype=torch.long)
        self.with_classes = rung.shape.loss != "quadratic" and isinstance(network, AutogradNetwork)
        self.grad = isinstance(network, AutogradNetwork)
        self.order = iter(())

    def run(self, units):
        for _ in range(units):
            samples = next(self.order, None)
            if samples is None:
                count = self.samples // self.batch * self.batch
                self.order = iter(torch.randperm(self.samples)[:count].split(self.batch))
                samples = next(self.order)
            torch.index_select(self.rung.inputs, 0, samples, out=self.inputs)
            if self.with_classes:
                torch.index_select(self.rung.classes, 0, samples, out=self.classes)
            else:
                torch.index_select(self.rung.targets, 0, samples, out=self.targets)
            self.network.step(self.inputs, self.targets, self.classes)


class Inference:
    """Many samples at once, block after block of the data."""

    grad = False

    def __init__(self, rung, network, batch):
        self.samples_per_unit = min(batch, len(rung.inputs))
        self.network = network
        network.start_inference(self.samples_per_unit)
        self.blocks = [block for block in rung.inputs.split(self.samples_per_unit) if len(block) == self.samples_per_unit]
        self.next = 0

    def run(self, units):
        for _ in range(units):
            self.network.forward(self.blocks[self.next])
            self.next = (self.next + 1) % len(self.blocks)


class Latency:
    """One sample after another; where dependent, the output says which is next."""

    grad = False
    samples_per_unit = 1

    def __init__(self, rung, network, dependent):
        self.network, self.dependent = network, dependent
        network.start_inference(1)
        single = isinstance(network, AutogradNetwork)
        inputs = rung.inputs[:1024]
        self.inputs = [row[None] if single else row for row in inputs.contiguous().unbind()]
        self.next = 0

    def run(self, units):
        forward, inputs, index = self.network.forward_one, self.inputs, self.next
        if self.dependent:
            for _ in range(units):
                output = forward(inputs[index])
                index = (index + 1 + (int(output.view(-1)[0].item() * 1e6) & 3)) % len(inputs)
        else:
            for _ in range(units):
                forward(inputs[index])
                index = (index + 1) % len(inputs)
        self.next = index


class Contest:
    """Times work: as many units to a pass as the clock needs, as many passes as fit."""

    PASSES_PER_TURN = 6

    def __init__(self, work):
        self.work = work
        self.units = 1

    def run(self, milliseconds):
        turn = milliseconds * 1_000_000
        least = turn / self.PASSES_PER_TURN
        nanoseconds = []
        start = time.perf_counter_ns()
        with torch.enable_grad() if self.work.grad else torch.inference_mode():
            while not nanoseconds or time.perf_counter_ns() - start < turn:
                before = time.perf_counter_ns()
                self.work.run(self.units)
                elapsed = time.perf_counter_ns() - before
                if elapsed < least / 2:
                    self.units = int(self.units * min(10, max(1.5, least / max(elapsed, 1)))) + 1
                else:
                    nanoseconds.append(elapsed / self.units / self.work.samples_per_unit)
        # In the first pass of a turn data come back from memory, whence the others' turns drove them.
        return nanoseconds[1:] or nanoseconds


class Peer:
    """Answers the ladder's requests."""

    def __init__(self):
        self.rung = None
        self.contests = {}

    def answer(self, request):
        return getattr(self, request["command"])(request)

    def enter(self, request):
        self.contests.clear()
        self.rung = None
        self.rung = Rung(request)
        return {}

    def check(self, request):
        sizes = self.rung.shape.sizes
        inputs = decode(request["inputs"]).view(-1, sizes[0])
        targets = decode(request["targets"]).view(-1, sizes[-1])
        network = self.rung.network(request["contender"])
        network.start_training(len(inputs), request["rate"])
        network.step(inputs, targets, targets.argmax(1))
        network.start_inference(len(inputs))
        with torch.no_grad():
            return {"outputs": encode(network.forward(inputs))}

    def prepare(self, request):
        network = self.rung.network(request["contender"])
        measure, batch = request["measure"], request["batch"]
        if measure == "train":
            work = Training(self.rung, network, batch, request["samples"], request["rate"])
        elif measure == "infer":
            work = Inference(self.rung, network, batch)
        else:
            work = Latency(self.rung, network, measure == "latency-dependent")
        self.contests[request["id"]] = Contest(work)
        return {}

    def run(self, request):
        return {"nanoseconds": self.contests[request["id"]].run(request["milliseconds"])}

    def release(self, request):
        self.contests.pop(request["id"], None)
        return {}


def decode(text):
    return torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32)


def encode(tensor):
    return base64.b64encode(tensor.contiguous().numpy().tobytes()).decode()


def blas_library():
    """The BLAS that was loaded, with its folder, as far as the system tells."""
    torch.mm(torch.ones(64, 64), torch.ones(64, 64))
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            paths = sorted({line.split()[-1] for line in maps if "/" in line})
    except OSError:
        return "unknown"
    for kind in ("libopenblas", "libmkl", "libblas"):
        for path in paths:
            if os.path.basename(path).startswith(kind):
                return "/".join(path.split("/")[-2:])
    return "unknown"


def main():
    torch.set_num_threads(int(sys.argv[1]))
    torch.set_num_interop_threads(1)
    torch.set_flush_denormal(True)
    gc.disable()
    gc.freeze()
    peer = Peer()
    send({"version": torch.__version__, "blas": blas_library()})
    for line in sys.stdin:
        try:
            answer = peer.answer(json.loads(line))
        except Exception as error:  # Whatever it is, the ladder goes on without us and says why.
            answer = {"error": f"{type(error).__name__}: {error}".splitlines()[0]}
        # Before the answer, for then it is another's turn: on a core whose other thread we may be.
        gc.collect()
        send(answer)


def send(answer):
    print(json.dumps(answer), flush=True)


# Ctrl-C is the ladder's to handle; we end with our input.
signal.signal(signal.SIGINT, signal.SIG_IGN)

if len(sys.argv) > 2 and sys.argv[2] and hasattr(os, "sched_setaffinity"):
    # Before torch makes threads, which stay where their maker was.
    os.sched_setaffinity(0, {int(core) for core in sys.argv[2].split(",")})

try:
    import torch
except ImportError as error:
    send({"error": f"no PyTorch: {error}"})
    sys.exit(0)

MODULES = {"sigmoid": torch.nn.Sigmoid, "tanh": torch.nn.Tanh, "relu": torch.nn.ReLU}

main()
