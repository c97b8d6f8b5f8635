#!/usr/bin/env python3
"""Writes the small PyTorch files beside this script, with stand-ins for torch's classes: no PyTorch is needed.

head.pth       zip archive, OrderedDict head.net.{0,2}.{weight,bias}: value i of a tensor is i / 8
old_format.pt  the same before PyTorch 1.6
nested.pth     {"epoch": 3, "name": "run", "state_dict": {...}}: a transposed tensor, a parameter, half and int64 values
command.pth    asks for os.system
"""
import collections
import io
import os
import pickle
import struct
import sys
import types
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
torch = types.ModuleType("torch")
utils = types.ModuleType("torch._utils")
sys.modules.update({"torch": torch, "torch._utils": utils})
CODES = {"FloatStorage": "f", "LongStorage": "q", "HalfStorage": "e"}


def named(module, name):
    def function(*arguments):
        raise RuntimeError("stand-in")

    function.__module__, function.__qualname__, function.__name__ = module.__name__, name, name
    setattr(module, name, function)
    return function


REBUILD, PARAMETER = named(utils, "_rebuild_tensor_v2"), named(utils, "_rebuild_parameter")
STORAGES = {name: named(torch, name) for name in CODES}


class Storage:
    def __init__(self, kind, values):
        self.kind, self.values = kind, list(values)

    def data(self):
        return struct.pack(f"<{len(self.values)}{CODES[self.kind]}", *self.values)


class Tensor:
    def __init__(self, storage, sizes, strides, offset=0):
        self.arguments = (storage, offset, sizes, strides, False, collections.OrderedDict())

    def __reduce__(self):
        return REBUILD, self.arguments


class Parameter:
    def __init__(self, tensor):
        self.tensor = tensor

    def __reduce__(self):
        return PARAMETER, (self.tensor, True, collections.OrderedDict())


class Command:
    def __reduce__(self):
        return os.system, ("echo this must never run",)


class Pickler(pickle.Pickler):
    def __init__(self, stream, old):
        super().__init__(stream, protocol=2)
        self.storages, self.old = [], old

    def persistent_id(self, value):
        if not isinstance(value, Storage):
            return None
        if value not in self.storages:
            self.storages.append(value)
        key = str(self.storages.index(value))
        common = ("storage", STORAGES[value.kind], key, "cpu", len(value.values))
        return common + (None,) if self.old else common


def save_zip(name, value):
    stream = io.BytesIO()
    pickler = Pickler(stream, old=False)
    pickler.dump(value)
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_STORED) as archive:
        def add(entry, data):
            archive.writestr(zipfile.ZipInfo(f"archive/{entry}", (1980, 1, 1, 0, 0, 0)), data)
        add("data.pkl", stream.getvalue())
        add("byteorder", b"little")
        for index, storage in enumerate(pickler.storages):
            add(f"data/{index}", storage.data())
        add("version", b"3\n")


def save_old(name, value):
    with open(FOLDER / name, "wb") as stream:
        pickle.dump(0x1950A86A20F9469CFC6C, stream, protocol=2)
        pickle.dump(1001, stream, protocol=2)
        pickle.dump({"protocol_version": 1001, "little_endian": True}, stream, protocol=2)
        pickler = Pickler(stream, old=True)
        pickler.dump(value)
        pickle.dump([str(index) for index in range(len(pickler.storages))], stream, protocol=2)
        for storage in pickler.storages:
            stream.write(struct.pack("<q", len(storage.values)) + storage.data())


def eighths(*sizes):
    count, strides, step = 1, [], 1
    for size in reversed(sizes):
        strides.insert(0, step)
        step *= size
        count *= size
    return Tensor(Storage("FloatStorage", [index / 8 for index in range(count)]), tuple(sizes), tuple(strides))


def head():
    return collections.OrderedDict([("head.net.0.weight", eighths(4, 3)), ("head.net.0.bias", eighths(4)),
                                    ("head.net.2.weight", eighths(1, 4)), ("head.net.2.bias", eighths(1))])


save_zip("head.pth", head())
save_old("old_format.pt", head())
shared = Storage("FloatStorage", range(6))
save_zip("nested.pth", {"epoch": 3, "name": "run", "rate": 0.25, "state_dict": {
    "plain": Tensor(shared, (2, 3), (3, 1)), "transposed": Tensor(shared, (3, 2), (1, 3)),
    "row": Tensor(shared, (3,), (1,), 3), "parameter": Parameter(Tensor(shared, (6,), (1,))),
    "half": Tensor(Storage("HalfStorage", [0.5, -2]), (2,), (1,)),
    "count": Tensor(Storage("LongStorage", [7]), (), ())}})
save_zip("command.pth", {"weights": Command()})
