#!/usr/bin/env python3
"""Runs cfn-lint over one template of each kind.

lint_templates.py PROGRAM SOURCE CONFORMANCE: PROGRAM is render_samples, SOURCE the repository. No error is allowed but
those in EXPECTED, and no kind of warning that the reference's own templates do not have. cfn-lint comes from the virtual environment $COPILOT_VENV; without it
the test is skipped.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
REGIONS = "us-west-2"
# Rule and part of the path, each for a reason.
EXPECTED = [
    ("E3676", "InternalHTTPSListener"),    # its condition is false unless there is a certificate
    ("W1030", "DNSDelegationRoleName"),    # a default that the stack never uses: the value is always given
    ("W1030", "DNSDelegationRole"),
    ("W3010", "AvailabilityZone"),         # zones that the manifest names
]


def lint(templates):
    program = pathlib.Path(os.environ.get("COPILOT_VENV", "")) / "bin" / "cfn-lint"
    done = subprocess.run([program, "--format", "json", "--regions", REGIONS, "--", *templates],
                          capture_output=True, text=True, check=False)
    if done.returncode and not done.stdout:
        sys.exit(done.stderr)
    return json.loads(done.stdout or "[]")


def is_expected(finding):
    path = finding["Location"]["Path"] or []
    return any(finding["Rule"]["Id"] == rule and step in path for rule, step in EXPECTED)


def line(finding):
    path = ".".join(str(step) for step in finding["Location"]["Path"] or [])
    return f"{pathlib.Path(finding['Filename']).name}: {finding['Rule']['Id']} {path}: {finding['Message']}"


def main(program, source, conformance):
    if not os.environ.get("COPILOT_VENV") or not (pathlib.Path(os.environ["COPILOT_VENV"]) / "bin/cfn-lint").exists():
        print("skipped: $COPILOT_VENV has no cfn-lint (scripts/test makes one)")
        return SKIPPED
    with tempfile.TemporaryDirectory() as directory:
        subprocess.check_call([program, source, directory])
        templates = sorted(pathlib.Path(directory).iterdir())
        found = lint(templates)
    references = sorted((conformance / "copilot-templates").glob("environment-*/expected.yml"))
    allowed = {finding["Rule"]["Id"] for finding in lint(references)} if references else set()
    unexpected = [finding for finding in found if not is_expected(finding)]
    errors = [finding for finding in unexpected if finding["Level"] == "Error"]
    warnings = [finding for finding in unexpected
                if finding["Level"] == "Warning" and finding["Rule"]["Id"] not in allowed]
    told = errors + (warnings if references else [])
    print("\n".join(map(line, told)) or f"{len(templates)} templates are clean")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])))
