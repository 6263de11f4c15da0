#!/usr/bin/env python3
"""Runs the suite in the virtual environment that has boto3, the AWS CLI and moto: run.py BINARY [pytest's arguments].

Without such an environment in $COPILOT_VENV, or without root (the local cloud makes network namespaces), it is skipped.
"""
import importlib.util
import os
import pathlib
import sys

SKIPPED = 77
PACKAGES = ("boto3", "awscli", "moto", "flask", "pytest")


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def in_virtual_environment():
    python = pathlib.Path(os.environ.get("COPILOT_VENV") or sys.prefix) / "bin" / "python"
    if python.exists() and pathlib.Path(sys.prefix) != python.parent.parent:
        os.execv(python, [str(python), *sys.argv])


def main():
    in_virtual_environment()
    missing = [package for package in PACKAGES if not importlib.util.find_spec(package)]
    if missing:
        skip(f"$COPILOT_VENV has no {', '.join(missing)} (scripts/test makes one from test/requirements.txt)")
    if os.geteuid() != 0:
        skip("the local cloud needs root")
    import pytest
    os.environ["COPILOT_BINARY"] = str(pathlib.Path(sys.argv[1]).resolve())
    here = pathlib.Path(__file__).resolve().parent
    sys.dont_write_bytecode = True
    sys.exit(pytest.main(["-q", "--tb=short", "-p", "no:cacheprovider", "--rootdir", str(here), *(sys.argv[2:] or [str(here)])]))


if __name__ == "__main__":
    main()
