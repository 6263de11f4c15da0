#!/usr/bin/env python3
"""Packs the Lambda bootstrap into a zip whose bytes depend on the program only."""
import pathlib
import sys
import zipfile

program, package = map(pathlib.Path, sys.argv[1:])
entry = zipfile.ZipInfo("bootstrap", date_time=(1980, 1, 1, 0, 0, 0))
entry.compress_type = zipfile.ZIP_DEFLATED
entry.create_system = 3
entry.external_attr = 0o100755 << 16
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr(entry, program.read_bytes(), compresslevel=9)
