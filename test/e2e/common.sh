# What end-to-end tests share: a home of their own, a local cloud on a free port, and an end that
# leaves nothing behind. Sourced; $copilot is the binary, $work a directory of the test's own.
set -euo pipefail

copilot=$(realpath "${COPILOT_BINARY:?the binary to test}")
source=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
work=$(mktemp -d)
for variable in $(compgen -e | grep -E '^(AWS_|COPILOT_|XDG_)' || true); do unset "$variable"; done
export HOME=$work/home NO_COLOR=1
COPILOT_LOCAL_PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export COPILOT_LOCAL_PORT
mkdir -p "$HOME"

c() { "$copilot" "$@" </dev/null; }

fail() { echo "FAILED: $*" >&2; exit 1; }

# COMMAND...: it must fail.
refuses() { if "$@" >"$work/out" 2>&1; then fail "succeeded: $*"; fi; }

# TEXT: what the last refused command said.
saying() { grep -qF -- "$1" "$work/out" || { cat "$work/out" >&2; fail "did not say: $1"; }; }

# URL TEXT: the page says TEXT, within ten seconds.
answers() {
    for _ in $(seq 50); do
        if curl -fsS --max-time 5 "$1" 2>/dev/null | grep -q "$2"; then return; fi
        sleep 0.2
    done
    fail "$1 does not say \"$2\""
}

finish() {
    local code=$?
    [ $code = 0 ] || tail -n 20 "$HOME/.local/state/copilot/logs/daemon.log" >&2 2>/dev/null || true
    for app in $(c app ls 2>/dev/null || true); do c app delete --name "$app" --yes >/dev/null 2>&1 || true; done
    c local delete --yes >/dev/null 2>&1 || true
    cd /
    rm -rf "$work" 2>/dev/null || true
    exit $code
}
trap finish EXIT
