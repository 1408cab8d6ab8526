"""Reads a ZIP of BagIt bags with nothing but the standard library and tells what is in it, as JSON."""

import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def manifest(text):
    return dict(reversed(line.split("  ", 1)) for line in text.splitlines())


def check_bag(archive, root):
    faults = []

    def read(name):
        return archive.read(f"{root}/{name}")

    names = [n[len(root) + 1 :] for n in archive.namelist() if n.startswith(f"{root}/")]
    if read("bagit.txt").decode("utf-8") != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        faults.append("bagit.txt")
    payload = manifest(read("manifest-sha256.txt").decode("utf-8"))
    if set(payload) != {n for n in names if n.startswith("data/")}:
        faults.append("the manifest does not name exactly the payload")
    faults += [f"changed: {path}" for path, digest in payload.items() if sha256(read(path)) != digest]
    tags = manifest(read("tagmanifest-sha256.txt").decode("utf-8"))
    if set(tags) != {"bagit.txt", "bag-info.txt", "manifest-sha256.txt"}:
        faults.append("tag manifest")
    faults += [f"changed: {path}" for path, digest in tags.items() if sha256(read(path)) != digest]
    info = dict(line.split(": ", 1) for line in read("bag-info.txt").decode("utf-8").splitlines())
    size = sum(len(read(path)) for path in payload)
    if info["Payload-Oxum"] != f"{size}.{len(payload)}":
        faults.append("Payload-Oxum")
    return {"root": root, "files": payload, "info": info, "faults": faults}


def run_chain(folder, root):
    script = Path(folder) / root / "data/06-校验/核对哈希链.py"
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, encoding="utf-8", check=False)
    return {"code": done.returncode, "says": done.stdout.strip()}


with zipfile.ZipFile(sys.argv[1]) as archive, tempfile.TemporaryDirectory() as folder:
    broken = archive.testzip()
    entries = archive.infolist()
    roots = sorted({e.filename.split("/")[0] for e in entries if e.filename.endswith("/bagit.txt")})
    archive.extractall(folder)
    print(
        json.dumps(
            {
                "broken": broken,
                "notUtf8": [e.filename for e in entries if not e.flag_bits & 0x800 and not e.filename.isascii()],
                "outside": [e.filename for e in entries if e.filename.split("/")[0] not in roots],
                "bags": [{**check_bag(archive, root), "chain": run_chain(folder, root)} for root in roots],
            }
        )
    )
