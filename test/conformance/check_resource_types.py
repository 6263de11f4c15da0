#!/usr/bin/env python3
"""Holds every resource type's properties against CloudFormation's registry schemas.

check_resource_types.py PROGRAM SOURCE: PROGRAM is print_resource_types, SOURCE the repository. The schemas come from
the package cfn-lint, in the virtual environment $COPILOT_VENV; without it the test is skipped.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

SKIPPED = 77
REGION = "us-east-1"
KINDS = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "array": "list"}


def in_virtual_environment():
    python = pathlib.Path(os.environ.get("COPILOT_VENV", "")) / "bin" / "python"
    if not os.environ.get("COPILOT_VENV") or not python.exists():
        print("skipped: $COPILOT_VENV has no Python with cfn-lint (scripts/test makes one)")
        sys.exit(SKIPPED)
    if pathlib.Path(sys.prefix) != python.parent.parent:
        os.execv(python, [str(python), *sys.argv])


def resolved(schema, root):
    while "$ref" in schema:
        target = root
        for step in schema["$ref"].split("/")[1:]:
            target = target[step]
        schema = target
    return schema


def kinds_of(schema):
    """The kinds that a schema allows; none when it does not say."""
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    kinds = {KINDS.get(name, name) for name in types}
    if "object" in kinds or "properties" in schema:
        kinds |= {"structure"} if "properties" in schema else {"map"}
    return kinds - {"object"}


def problems(path, ours, schema, root):
    schema = resolved(schema, root)
    kinds = kinds_of(schema)
    if ours["kind"] == "anything" or not kinds:
        return
    if ours["kind"] not in kinds:
        yield f"{path}: is {ours['kind']}, the schema says {' or '.join(sorted(kinds))}"
    elif ours["kind"] == "list":
        yield from problems(path + "[]", ours["item"], schema.get("items", {}), root)
    elif ours["kind"] == "structure":
        yield from structure_problems(path, ours["members"], schema, root)


def structure_problems(path, members, schema, root):
    properties = schema.get("properties", {})
    required = set(schema.get("required", []))
    for name in sorted(required - members.keys()):
        yield f"{path}.{name}: is required and missing"
    for name, member in members.items():
        if name not in properties:
            yield f"{path}.{name}: the schema has no such property"
            continue
        # One Tag serves all types; some allow tags without a key or a value, which nobody writes.
        if member["required"] != (name in required) and members.keys() != {"Key", "Value"}:
            yield f"{path}.{name}: required is {member['required']}, the schema says {name in required}"
        yield from problems(f"{path}.{name}", member, properties[name], root)


def types_in_source(source):
    pattern = re.compile(r'resource_type =\s+"(AWS::[A-Za-z0-9:]+)"')
    for header in sorted((source / "src" / "cfn" / "resource").rglob("*.h")):
        yield from pattern.findall(header.read_text())


def main(program, source):
    from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER as schemas

    ours = json.loads(subprocess.check_output([program]))
    found = [f"{name}: print_resource_types does not print it" for name in types_in_source(source) if name not in ours]
    for name, shape in ours.items():
        schema = schemas.get_resource_schema(REGION, name).schema
        found += structure_problems(name, shape["members"], schema, schema)
    print("\n".join(found) or f"{len(ours)} resource types agree with the registry")
    return bool(found)


if __name__ == "__main__":
    in_virtual_environment()
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
