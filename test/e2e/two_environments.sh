#!/usr/bin/env bash
# Two services in two environments: each answers at its own address and reaches its own backend by
# name; services outlive the daemon; nothing is left in the end.
. "$(dirname "$0")/common.sh"

cp -r "$source/examples/myapp" "$work/myapp"
cd "$work/myapp"
make -s >/dev/null 2>&1
url() { c svc show --name api --json 2>/dev/null | python3 -c "import json, sys; print([r['url'] for r in json.load(sys.stdin)['routes'] if r['environment'] == '$1'][0])"; }
running() { c svc status --name "$1" --env "$2" --json 2>/dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)["Service"]["runningCount"])'; }

namespaces() { ip netns list | grep -oE 'copilot-(vpc|eni)-[0-9a-f]+' | sort || true; }
before=$(namespaces)
c local start
c app init myapp
for env in test prod; do
    c env init --name $env --default-config
    c env deploy --name $env
done
c svc init --name backend --svc-type "Backend Service" --dockerfile backend/Dockerfile --port 8081
c svc init --name api --svc-type "Load Balanced Web Service" --dockerfile api/Dockerfile --port 8080
printf '\nenvironments:\n  prod:\n    count: 2\n' >>copilot/backend/manifest.yml
for env in test prod; do
    for service in backend api; do c svc deploy --name $service --env $env; done
done

for env in test prod; do
    answers "$(url $env)" "hello from backend in $env"
done
[ "$(url test)" != "$(url prod)" ] || fail "both environments have one address"
[ "$(running backend prod)" = 2 ] || fail "backend does not run twice in prod"

test_url=$(url test)
kill -9 "$(c local status --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["pid"])')"
answers "$test_url" "hello from backend in test"
c local start
answers "$test_url" "hello from backend in test"

c svc deploy --name api --env test 2>"$work/again"
grep -q "up to date" "$work/again" || fail "an unchanged service was deployed again"
c app delete --yes
sleep 1
[ "$(namespaces)" = "$before" ] || fail "a namespace is left: $(namespaces)"
echo "two environments: ok"
