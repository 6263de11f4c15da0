#!/usr/bin/env bash
# What goes wrong says so in one sentence, with the way out.
. "$(dirname "$0")/common.sh"
cd "$work"

refuses c svc depoly
saying 'did you mean "copilot svc deploy"?'
refuses c env ls --app shop
saying 'run `copilot local start`'

c local start
refuses c app init Shop
saying '"Shop" cannot name an application'
refuses c env show --app shop --name test
saying 'there is no application shop in account 000000000000'

c app init shop
c env init --name test --default-config
printf 'name: test\ntype: Environment\nnetwrok:\n  vpc: 1\n' >copilot/environments/test/manifest.yml
refuses c env deploy --name test
saying 'copilot/environments/test/manifest.yml:3:1: netwrok'

mkdir -p copilot/api
printf 'name: api\ntype: Backend Service\nimage:\n  location: x\ncount:\n  range: 1-3\n' >copilot/api/manifest.yml
c svc init --name api
printf 'name: test\ntype: Environment\n' >copilot/environments/test/manifest.yml
refuses c svc deploy --name api --env test
saying 'count: is not supported by this version'

# A second daemon on the same state, and one on a port that is taken.
refuses env COPILOT_LOCAL_PORT=$((COPILOT_LOCAL_PORT + 1)) "$copilot" local run
refuses env COPILOT_STATE_DIR="$work/other" "$copilot" local run
saying 'is taken'
echo "refusals: ok"
