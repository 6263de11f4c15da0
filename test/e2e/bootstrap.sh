#!/usr/bin/env bash
# The Lambda functions' package starts in a root filesystem that holds nothing else.
set -euo pipefail

package=$(dirname "$(realpath "${COPILOT_BINARY:?the binary to test}")")/bootstrap.zip
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
python3 -m zipfile -e "$package" "$root"
chmod 755 "$root/bootstrap"
[ "$(ls "$root")" = bootstrap ]

# Nobody answers at this runtime API: the program must come far enough to say so.
if AWS_LAMBDA_RUNTIME_API=127.0.0.1:1 _HANDLER=env-controller chroot "$root" /bootstrap 2>"$root/error"; then
    echo "FAILED: it found a runtime API" >&2
    exit 1
fi
grep -q '127.0.0.1:1' "$root/error" || { cat "$root/error" >&2; exit 1; }
echo "bootstrap: ok"
