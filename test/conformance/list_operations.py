#!/usr/bin/env python3
"""Writes the source that lists every operation of one service: list_operations.py SOURCE SERVICE OUTPUT.

Headers of operations are found by what they contain, so that a new one is under test without a line anywhere.
"""
import pathlib
import re
import sys

OPERATION = re.compile(r'struct (\w+) \{\s+static constexpr const aws::Service& service = .*?;\s+static constexpr std::string_view name =\s+"(\w+)"')


def operations(folder):
    for header in sorted(folder.glob("*.h")):
        for struct, name in OPERATION.findall(header.read_text()):
            if struct != name:
                sys.exit(f"{header}: {struct} calls itself {name}")
            yield header, struct


def source_of(service, found):
    includes = "".join(f'#include "aws/api/{service}/{header.name}"\n' for header, _ in found)
    lines = "".join(f"    models.push_back(&copilot::aws::model_of<copilot::aws::{service}::{name}>());\n" for _, name in found)
    return f"""{includes}
void list_{service}(std::vector<const copilot::aws::OperationModel*>& models) {{
{lines}}}
"""


def main(source, service, output):
    found = list(operations(pathlib.Path(source) / "src" / "aws" / "api" / service))
    pathlib.Path(output).write_text(source_of(service, found))


if __name__ == "__main__":
    main(*sys.argv[1:])
