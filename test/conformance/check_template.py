#!/usr/bin/env python3
"""Renders one case of the conformance data and compares it with the reference's template.

check_template.py PROGRAM CONFORMANCE CASE [--score]: PROGRAM is render_template. With --score the comparison is
printed, not judged: a manifest that this version refuses must be refused by the name of a field. The reference's functions are JavaScript and
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


def score(program, directory):
    rendered = subprocess.run([program, directory], capture_output=True, text=True)
    if rendered.returncode != 0:
        print(f"{directory.name}: refused\n{rendered.stderr}")
        return 0 if "is not supported by this version" in rendered.stderr else 1
    return None


def main(program, conformance, case, only_score):
    directory = conformance / "copilot-templates" / case
    if not directory.exists():
        print(f"skipped: there is no {directory} (set COPILOT_CONFORMANCE)")
        return SKIPPED
    sys.path.insert(0, str(conformance))
    import compare_templates

    refused = score(program, directory) if only_score else None
    if refused is not None:
        return refused
    ours = compare_templates.loads(subprocess.check_output([program, directory]))
    takes_over_functions(ours, compare_templates.load(directory / "expected.yml"))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as rendered:
        json.dump(ours, rendered)
        rendered.flush()
        verdict = subprocess.call(
            [sys.executable, conformance / "compare_templates.py", rendered.name, directory / "expected.yml"])
        return 0 if only_score else verdict


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], "--score" in sys.argv))
