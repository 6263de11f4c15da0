#!/usr/bin/env bash
# An environment with flow logs: after a minute its log group tells, in AWS's words, who talked to
# whom.
. "$(dirname "$0")/common.sh"

cp -r "$source/examples/myapp" "$work/myapp"
cd "$work/myapp"
make -s >/dev/null 2>&1
state=$HOME/.local/state/copilot
records() {
    local key secret
    key=$(sed -n 's/^aws_access_key_id = //p' "$state/credentials" | head -n 1)
    secret=$(sed -n 's/^aws_secret_access_key = //p' "$state/credentials" | head -n 1)
    curl -fsS --aws-sigv4 aws:amz:us-west-2:logs --user "$key:$secret" -H 'X-Amz-Target: Logs_20140328.FilterLogEvents' \
        -H 'Content-Type: application/x-amz-json-1.1' --data '{"logGroupName":"myapp-test-FlowLogs"}' \
        "http://127.0.0.1:$COPILOT_LOCAL_PORT/" | python3 -c 'import json, sys
for event in json.load(sys.stdin)["events"]:
    print(event["logStreamName"], event["message"])'
}

c local start
c app init myapp
c env init --name test --default-config
cat >>copilot/environments/test/manifest.yml <<'YAML'
network:
  vpc:
    flow_logs: true
YAML
c env deploy --name test
c svc init --name backend --svc-type "Backend Service" --dockerfile backend/Dockerfile --port 8081
c svc init --name api --svc-type "Load Balanced Web Service" --dockerfile api/Dockerfile --port 8080
for service in backend api; do c svc deploy --name $service --env test; done

# The load balancer looks at its targets all the time.
for _ in $(seq 100); do
    if records | grep -q ' 8080 6 .* ACCEPT OK'; then break; fi
    sleep 1
done
records | grep -qE '^eni-[0-9a-f]+-all 2 000000000000 eni-[0-9a-f]+ 10\.0\.[0-9.]+ 10\.0\.[0-9.]+ [0-9]+ 8080 6 [0-9]+ [0-9]+ [0-9]{10} [0-9]{10} ACCEPT OK$' ||
    { records | head -n 20 >&2; fail "no record of the load balancer's health checks"; }
c app delete --yes
echo "flow logs: ok"
