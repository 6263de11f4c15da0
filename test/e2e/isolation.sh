#!/usr/bin/env bash
# Who may reach whom: two VPCs with the same addresses, public, private and NAT subnets, three
# security groups, TCP and UDP, both ways. Prints the matrix.
. "$(dirname "$0")/common.sh"
[ "$(id -u)" = 0 ] || { echo "isolation: it enters network namespaces, which needs root"; exit 77; }
python=${COPILOT_VENV:+$COPILOT_VENV/bin/python3}
"${python:-python3}" -c 'import boto3' 2>/dev/null || { echo "isolation: it needs boto3 (test/requirements.txt)"; exit 77; }

c local start
eval "$(c local env)"
"${python:-python3}" "$source/test/e2e/isolation.py"
