#!/usr/bin/env python3
"""Renders one case of the conformance data and compares it with the reference's template.

check_template.py PROGRAM CONFORMANCE CASE: PROGRAM is render_template. The reference's functions are JavaScript and
ours are not, so Runtime and Handler of AWS::Lambda::Function are checked here and then taken as the reference's.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
RUNTIME = "provided.al2023"


def functions(template):
    return {name: resource["Properties"] for name, resource in template.get("Resources", {}).items()
            if resource["Type"] == "AWS::Lambda::Function"}


def takes_over_functions(ours, expected):
    for name, properties in functions(ours).items():
        if properties["Runtime"] != RUNTIME:
            sys.exit(f"{name}: the runtime is {properties['Runtime']}, not {RUNTIME}")
        theirs = functions(expected).get(name, {})
        properties.update({key: theirs[key] for key in ("Runtime", "Handler") if key in theirs})


def main(program, conformance, case):
    directory = conformance / "copilot-templates" / case
    if not directory.exists():
        print(f"skipped: there is no {directory} (set COPILOT_CONFORMANCE)")
        return SKIPPED
    sys.path.insert(0, str(conformance))
    import compare_templates

    ours = compare_templates.loads(subprocess.check_output([program, directory]))
    takes_over_functions(ours, compare_templates.load(directory / "expected.yml"))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as rendered:
        json.dump(ours, rendered)
        rendered.flush()
        return subprocess.call(
            [sys.executable, conformance / "compare_templates.py", rendered.name, directory / "expected.yml"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]))
