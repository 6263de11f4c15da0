#!/usr/bin/env bash
# Two environments of one application in two accounts: names of both are in the application's
# domain, and the roles that lead from one account to the other let nobody else in.
. "$(dirname "$0")/common.sh"

cp -r "$source/examples/myapp" "$work/myapp"
cd "$work/myapp"
make -s >/dev/null 2>&1
state=$HOME/.local/state/copilot

# SECTION: "key:secret" of a profile of the local cloud.
keys() { awk -v section="[$1]" '$0 == section {on = 1; next} /^\[/ {on = 0} on {print $3}' "$state/credentials" | paste -sd:; }
# PROFILE SERVICE DATA: a call of a query service with that profile's keys.
query() { curl -sS --aws-sigv4 "aws:amz:us-west-2:$2" --user "$(keys "$1")" --data "$3" "http://127.0.0.1:$COPILOT_LOCAL_PORT/"; }
assume() { query "$1" sts "Action=AssumeRole&Version=2011-06-15&RoleSessionName=test&RoleArn=$2"; }
https() { curl -fsS --max-time 5 --cacert "$work/root.pem" --resolve "$1:443:127.0.0.1" "https://$1/"; }
says() {
    for _ in $(seq 50); do
        if https "$1" 2>/dev/null | grep -q "$2"; then return; fi
        sleep 0.2
    done
    https "$1" || true
    fail "https://$1/ does not say \"$2\""
}

c local start
c local account production
c local account production # The second time says the same.
c local account | grep -q 'local-production *000000000001' || fail "local account does not list the new one"
c local account stranger
c local dns --register example.com >/dev/null
c local trust --print >"$work/root.pem"
c app init myapp --domain example.com
c env init --name test --default-config
c env init --name prod --default-config --profile local-production
c env show --name prod | grep -q 000000000001 || fail "prod is not in the other account"
for env in test prod; do c env deploy --name $env; done
c svc init --name backend --svc-type "Backend Service" --dockerfile backend/Dockerfile --port 8081
c svc init --name api --svc-type "Load Balanced Web Service" --dockerfile api/Dockerfile --port 8080
for env in test prod; do
    for service in backend api; do c svc deploy --name $service --env $env; done
done
for env in test prod; do says "api.$env.myapp.example.com" "hello from backend in $env"; done

# The stack is where the environment is, and nowhere else.
query local-production cloudformation 'Action=DescribeStacks&Version=2010-05-15&StackName=myapp-prod' | grep -q UPDATE_COMPLETE || fail "the stack of prod is not in its account"
query local cloudformation 'Action=DescribeStacks&Version=2010-05-15&StackName=myapp-prod' | grep -q 'does not exist' || fail "the stack of prod is in the application's account"

# Who may be whom.
assume local arn:aws:iam::000000000001:role/myapp-prod-EnvManagerRole | grep -q '<AccessKeyId>LSIA' || fail "the application's account cannot manage prod"
assume local-production arn:aws:iam::000000000000:role/myapp-DNSDelegationRole | grep -q '<AccessKeyId>LSIA' || fail "prod's account cannot enter its zone"
for role in 000000000001:role/myapp-prod-EnvManagerRole 000000000000:role/myapp-DNSDelegationRole 000000000000:role/myapp-test-EnvManagerRole; do
    assume local-stranger "arn:aws:iam::$role" | grep -q AccessDenied || fail "a stranger may be $role"
done

# When the last environment of an account goes, the account is let in no more.
for service in api backend; do c svc delete --name $service --env prod --yes; done
c env delete --name prod --yes
assume local-production arn:aws:iam::000000000000:role/myapp-DNSDelegationRole | grep -q AccessDenied || fail "the account of a deleted environment may still change the domain"
says api.test.myapp.example.com "hello from backend in test"
c app delete --yes
echo "accounts: ok"
