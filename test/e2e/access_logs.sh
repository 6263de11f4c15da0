#!/usr/bin/env bash
# Requests to the public load balancer are in the bucket that its environment made for them, in AWS's
# words, and the environment can be deleted although the bucket is not empty.
. "$(dirname "$0")/common.sh"

cp -r "$source/examples/myapp" "$work/myapp"
cd "$work/myapp"
make -s >/dev/null 2>&1
state=$HOME/.local/state/copilot
url() { c svc show --name api --json 2>/dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)["routes"][0]["url"])'; }
s3() {
    local key secret
    key=$(sed -n 's/^aws_access_key_id = //p' "$state/credentials" | head -n 1)
    secret=$(sed -n 's/^aws_secret_access_key = //p' "$state/credentials" | head -n 1)
    curl -fsS --aws-sigv4 aws:amz:us-west-2:s3 --user "$key:$secret" "http://127.0.0.1:$COPILOT_LOCAL_PORT/$1"
}

c local start
c app init myapp
c env init --name test --default-config
cat >>copilot/environments/test/manifest.yml <<'YAML'
http:
  public:
    access_logs:
      prefix: requests
YAML
c env deploy --name test
c svc init --name backend --svc-type "Backend Service" --dockerfile backend/Dockerfile --port 8081
c svc init --name api --svc-type "Load Balanced Web Service" --dockerfile api/Dockerfile --port 8080
for service in backend api; do c svc deploy --name $service --env test; done
answers "$(url)" "hello from backend in test"
curl -fsS -A 'a "quoted" agent' "$(url)/a?b=c" >/dev/null || true

c local stop # What is not written yet is written now.
c local start
bucket=$(s3 '' | grep -o '<Name>[^<]*elbaccesslogsbucket[^<]*' | sed 's/<Name>//')
key=$(s3 "$bucket?list-type=2" | grep -o '<Key>[^<]*' | sed 's/<Key>//' | head -n 1)
echo "$key" | grep -qE '^requests/AWSLogs/000000000000/elasticloadbalancing/us-west-2/[0-9]{4}/[0-9]{2}/[0-9]{2}/000000000000_elasticloadbalancing_us-west-2_app\..*\.log\.gz$' || fail "the object is called $key"
s3 "$bucket/$key" | gunzip >"$work/log"
grep -qE '^http [-0-9T:.]+Z app/[^ ]+ 127\.0\.0\.1:[0-9]+ 10\.0\.[0-9.]+:8080 [0-9.]+ [0-9.]+ 0\.000 200 200 [0-9]+ [0-9]+ "GET http://[^ ]+:80/ HTTP/1\.1" "curl/[^"]+" - - arn:aws:elasticloadbalancing:us-west-2:000000000000:targetgroup/.* "forward" ' "$work/log" || { cat "$work/log" >&2; fail "no line of a request to /"; }
grep -q '/a?b=c HTTP/1.1" "a \\"quoted\\" agent"' "$work/log" || { cat "$work/log" >&2; fail "no line of the second request"; }

# Data that nobody named is kept, and said to be.
c app delete --yes >"$work/deleted" 2>&1
grep -qF "$bucket holds data and was kept" "$work/deleted" || { cat "$work/deleted" >&2; fail "does not say that the bucket is kept"; }
s3 "$bucket/$key" >/dev/null || fail "the log is gone"
echo "access logs: ok"
