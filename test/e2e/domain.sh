#!/usr/bin/env bash
# An application with a domain: its zones delegate to each other, a service answers over HTTPS with
# a certificate of the local authority, by the name that its zone says and by its aliases, and HTTP
# leads there. Nothing is left in the domain's zone in the end.
. "$(dirname "$0")/common.sh"

cp -r "$source/examples/myapp" "$work/myapp"
cd "$work/myapp"
make -s >/dev/null 2>&1
state=$HOME/.local/state/copilot

# What the resolver that `local dns` names says of a name: one address a line.
lookup() {
    python3 - "$1" "$(python3 -c "import json; print(json.load(open('$state/daemon.json'))['resolver'])")" <<'PY'
import random, socket, struct, sys
name, server = sys.argv[1:]
question = b"".join(bytes([len(l)]) + l.encode() for l in name.split(".")) + b"\0\0\1\0\1"
query = struct.pack(">6H", random.getrandbits(16), 0x0100, 1, 0, 0, 0) + question
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(3)
s.sendto(query, (server, 53))
reply = s.recv(4096)
at = 12 + len(question)
for _ in range(struct.unpack(">H", reply[6:8])[0]):
    while reply[at] and reply[at] < 192:
        at += reply[at] + 1
    at += 2 if reply[at] else 1
    kind, _, _, size = struct.unpack(">2HIH", reply[at:at + 10])
    if kind == 1:
        print(socket.inet_ntoa(reply[at + 10:at + 14]))
    at += 10 + size
PY
}

# NAME [ADDRESS]: what it answers over HTTPS, at that address or at the one that its zone says.
https() { curl -fsS --max-time 5 --cacert "$work/root.pem" --resolve "$1:443:${2:-$(lookup "$1" | head -n 1)}" "https://$1/"; }
# NAME TEXT: it answers TEXT, at the address that its zone says and at 127.0.0.1.
says() {
    for _ in $(seq 50); do
        if https "$1" 2>/dev/null | grep -q "$2" && https "$1" 127.0.0.1 2>/dev/null | grep -q "$2"; then return; fi
        sleep 0.2
    done
    https "$1" || true
    fail "https://$1/ does not say \"$2\""
}
# Records of the domain's own zone beside its SOA and NS.
records() {
    local key secret
    key=$(sed -n 's/^aws_access_key_id = //p' "$state/credentials" | head -n 1)
    secret=$(sed -n 's/^aws_secret_access_key = //p' "$state/credentials" | head -n 1)
    r53() { curl -fsS --aws-sigv4 aws:amz:us-east-1:route53 --user "$key:$secret" "http://127.0.0.1:$COPILOT_LOCAL_PORT/2013-04-01/$1"; }
    local zone
    zone=$(r53 'hostedzonesbyname?dnsname=example.com&maxitems=1' | grep -o '/hostedzone/Z[A-Z0-9]*')
    r53 "${zone#/}/rrset" | grep -o '<Name>[^<]*</Name><Type>[A-Z]*' | grep -v '<Name>example.com.</Name>' || true
}

c local start
refuses c app init myapp --domain example.com
saying 'copilot local dns --register example.com'
c local dns --register example.com | grep -q "nameserver\|resolved.conf" || fail "local dns does not say what to do"
c app init myapp --domain example.com
refuses c app init myapp --domain example.org
saying 'with domain example.com'
c local trust --print >"$work/root.pem"

c env init --name test --default-config
c env deploy --name test
c svc init --name backend --svc-type "Backend Service" --dockerfile backend/Dockerfile --port 8081
c svc init --name api --svc-type "Load Balanced Web Service" --dockerfile api/Dockerfile --port 8080
c svc deploy --name backend --env test
c svc deploy --name api --env test 2>&1 | tee "$work/deploy" >&2
name=api.test.myapp.example.com
grep -q "https://$name" "$work/deploy" || fail "svc deploy does not say https://$name"
c svc show --name api | grep -q "https://$name" || fail "svc show does not say https://$name"
says $name "hello from backend in test"
refuses curl -fsS --max-time 5 --resolve "$name:443:127.0.0.1" "https://$name/"
saying 'certificate'
redirect=$(curl -sS --max-time 5 -o /dev/null -w '%{http_code} %{redirect_url}' --resolve "$name:80:127.0.0.1" "http://$name/a?b=c")
[ "$redirect" = "301 https://$name:443/a?b=c" ] || fail "http leads to: $redirect"

# Names in the zones of the environment, of the application and of the domain.
sed -i "s|^  path: .*|&\n  alias: [shop.test.myapp.example.com, myapp.example.com, www.example.com]|" copilot/api/manifest.yml
c svc deploy --name api --env test
for name in shop.test.myapp.example.com myapp.example.com www.example.com; do says $name "hello from backend in test"; done
[ "$(records | grep -c www.example.com)" = 2 ] || fail "the domain's zone has not the alias and its proof: $(records)"

# A name that is not ours is refused before anything is changed.
sed -i "s|www.example.com|www.example.org|" copilot/api/manifest.yml
refuses c svc deploy --name api --env test
saying 'alias www.example.org is not under'

c app delete --yes
[ -z "$(records)" ] || fail "the domain's zone still has: $(records)"
echo "domain: ok"
