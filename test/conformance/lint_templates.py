#!/usr/bin/env python3
"""Runs cfn-lint over one template of each kind.

lint_templates.py PROGRAM SOURCE: PROGRAM is render_samples, SOURCE the repository. Findings other than those listed
below fail the test. cfn-lint comes from the virtual environment $COPILOT_VENV; without it the test is skipped.
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
# What cfn-lint says of the reference's templates too: dependencies that references imply, deletion policies, unused
# parameters and conditions, IAM actions it does not know.
REFERENCE_WARNINGS = {"W1001", "W2001", "W2531", "W3005", "W3011", "W3037", "W8001"}


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


def main(program, source):
    if not os.environ.get("COPILOT_VENV") or not (pathlib.Path(os.environ["COPILOT_VENV"]) / "bin/cfn-lint").exists():
        print("skipped: $COPILOT_VENV has no cfn-lint (scripts/test makes one)")
        return SKIPPED
    with tempfile.TemporaryDirectory() as directory:
        subprocess.check_call([program, source, directory])
        templates = sorted(pathlib.Path(directory).iterdir())
        found = lint(templates)
    told = [finding for finding in found
            if not is_expected(finding) and finding["Rule"]["Id"] not in REFERENCE_WARNINGS]
    print("\n".join(map(line, told)) or f"{len(templates)} templates are clean")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
