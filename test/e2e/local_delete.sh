#!/usr/bin/env bash
# `local delete` leaves nothing: not what a deployed environment made, and not the daemon's own.
. "$(dirname "$0")/common.sh"
cp -r "$source/examples/myapp" "$work/shop"
make -s -C "$work/shop"
cd "$work/shop"

own() { ip netns list | awk '{print $1}' | grep -xF -f <(cat "$work/namespaces") || true; }

ip netns list | awk '{print $1}' | sort >"$work/before"
c local start
c app init shop
c env init --name test --default-config
c env deploy --name test
c svc init --name backend --svc-type "Backend Service" --dockerfile backend/Dockerfile --port 8081
c svc deploy --name backend --env test
ip netns list | awk '{print $1}' | sort | comm -13 "$work/before" - >"$work/namespaces"
grep -q copilot-vpc- "$work/namespaces" || fail "the environment made no network"

timeout 60 "$copilot" local delete --yes
[ -z "$(own)" ] || fail "left namespaces: $(own)"
[ ! -e "$HOME/.local/state/copilot" ] || fail "left the state directory"
if pgrep -af "$work" | grep -v "$0"; then fail "left processes"; fi
if c local status >/dev/null; then fail "it still runs"; fi

# And it can begin anew.
c local start
[ -z "$(c app ls)" ] || fail "remembers an application"
echo "local delete: ok"
