"""The usual way to read skeleton files in Python, for comparison: split lines, convert numbers; json.load.

Prints a line a file, `name megabytes-per-second`, in processor time.   python_readers.py FOLDER
"""
import json
import sys
import time
from pathlib import Path


def read_ntu(path):
    """Three of the twelve columns, as the reader of the data set's own release keeps them."""
    with open(path) as file:
        bodies = []
        for _ in range(int(file.readline())):
            for _ in range(int(file.readline())):
                file.readline()
                joints = []
                for _ in range(int(file.readline())):
                    joints.append([float(word) for word in file.readline().split()[:3]])
                bodies.append(joints)
    return bodies


def read_pku_mmd(path):
    with open(path) as file:
        return [[float(word) for word in line.split()] for line in file]


def read_kinetics(path):
    with open(path) as file:
        recording = json.load(file)
    people = []
    for frame in recording["data"]:
        for person in frame["skeleton"]:
            people.append((frame["frame_index"], person["pose"][0::2], person["pose"][1::2], person["score"]))
    return people


def speed(read, path):
    """Megabytes a second of processor time, the best of a second of attempts."""
    best = float("inf")
    begin = time.process_time()
    while time.process_time() - begin < 1.0:
        start = time.process_time()
        read(path)
        best = min(best, time.process_time() - start)
    return path.stat().st_size / best / 1e6


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, read in (("ntu", read_ntu), ("pku-mmd", read_pku_mmd), ("kinetics", read_kinetics)):
        print(name, f"{speed(read, folder / name):.1f}", flush=True)
