#!/usr/bin/env bash
# What the commands of environments say and refuse: differences, overrides, downgrades, imported
# networks, deletions that are planned, and Ctrl-C.
. "$(dirname "$0")/common.sh"

mkdir "$work/shop"
cd "$work/shop"
code() { local code=0; "$@" >"$work/out" 2>&1 || code=$?; echo $code; }
manifest=copilot/environments/test/manifest.yml
patches=copilot/environments/overrides/cfn.patches.yml

c local start
c app init shop
c env init --name test --default-config
c env deploy --name test

[ "$(code c env package --name test --diff)" = 0 ] || fail "an unchanged environment differs"
saying "No changes."
sed -i 's/container_insights: false/container_insights: true/' "$manifest"
[ "$(code c env package --name test --diff)" = 1 ] || fail "a difference has not the exit code 1"
saying "~ Value: disabled -> enabled"
refuses c env deploy --name test --diff
saying "--diff-yes"
c env deploy --name test --diff-yes

c env override --tool yamlpatch
printf -- '- {op: replace, path: /Metadata/Version, value: v99.0.0}\n- {op: add, path: /Resources/Cluster/Properties/Tags, value: [{Key: team, Value: a}]}\n' >"$patches"
c env deploy --name test
rm -r copilot/environments/overrides
refuses c env deploy --name test
saying "--allow-downgrade"
[ "$(code c env package --name test --diff)" = 2 ] || fail "no comparison has not the exit code 2"
c env deploy --name test --allow-downgrade

subnets() { c env show --name test --json 2>/dev/null | python3 -c "import json, sys; v = json.load(sys.stdin)['environmentVPC']; print(v['id'] if '$1' == 'id' else ','.join(v['$1']))"; }
refuses c env init --name inside --import-vpc-id "$(subnets id)" --import-public-subnets "$(subnets privateSubnetIDs)"
saying "is not public"
c env init --name inside --import-vpc-id "$(subnets id)" --import-public-subnets "$(subnets publicSubnetIDs)"
c env init --name wide --override-vpc-cidr 10.7.0.0/16
grep -q "cidr: 10.7.3.0/24" copilot/environments/wide/manifest.yml || fail "subnets were not cut from the range"

c env show --name test --diagram picture.svg
grep -q "Environment test of application shop" picture.svg || fail "the picture does not say what it is of"

# Ctrl-C: the first goes back, the second leaves.
c env init --name slow --default-config
"$copilot" env deploy --name slow >"$work/slow" 2>&1 </dev/null &
until grep -q "Deploying the infrastructure" "$work/slow"; do sleep 0.02; done
kill -INT $!
wait $! || fail "a deployment that was rolled back is no failure: $(cat "$work/slow")"
grep -q "is what it was before" "$work/slow" || fail "Ctrl-C did not roll back: $(cat "$work/slow")"
c env deploy --name slow
c env init --name twice --default-config
"$copilot" env deploy --name twice >"$work/twice" 2>&1 </dev/null &
until grep -q "Deploying the infrastructure" "$work/twice"; do sleep 0.02; done
kill -INT $!
until grep -q "Ctrl-C again" "$work/twice"; do sleep 0.01; done
kill -INT $! 2>/dev/null
left=0
wait $! || left=$?
[ $left = 130 ] || fail "a second Ctrl-C does not leave: $(cat "$work/twice")"
c env deploy --name twice
[ "$(code c env diff test slow)" = 1 ] || fail "test and slow do not differ"
saying "container_insights"

c env delete --name slow --plan >"$work/plan" 2>/dev/null
grep -q "AWS::EC2::VPC " "$work/plan" || fail "the plan does not say what goes"
refuses c env delete --name slow --forget --yes
saying "is not gone"
for env in inside wide slow twice; do c env delete --name $env --yes; done
echo "environment commands: ok"
