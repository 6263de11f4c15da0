#!/usr/bin/env python3
"""Holds the endpoint of every service, in every kind of region and variant, against AWS's own rules.

check_endpoints.py PROGRAM: PROGRAM is print_operations. The rules come from the package botocore, in the virtual environment
$COPILOT_VENV; without it the test is skipped.
"""
import json
import subprocess
import sys
import urllib.parse

from check_operations import in_virtual_environment


# Endpoints that AWS's rules make up by their default pattern, where there is nothing: no FIPS in China, no CloudFront in AWS
# GovCloud. And the one name of S3 that is older than regions, which botocore prefers.
def is_nowhere(model, region, fips, dualstack):
    in_china = region.startswith("cn-")
    return (in_china and fips or model == "cloudfront" and (region.startswith("us-gov-") or in_china and dualstack)
            or model == "s3" and region == "us-east-1" and not fips and not dualstack)


class Rules:
    """What botocore makes of AWS's rules."""

    def __init__(self):
        import botocore.session
        self.session = botocore.session.Session()
        self.session.set_credentials("key", "secret")

    def endpoint(self, model, region, fips, dualstack):
        """Host and signing region, or nothing where the rules have no such endpoint."""
        import botocore.config
        import botocore.exceptions
        config = botocore.config.Config(use_fips_endpoint=fips, use_dualstack_endpoint=dualstack, inject_host_prefix=False)
        try:
            client = self.session.create_client(model, region, config=config)
            operation = client.meta.service_model.operation_model("ListBuckets" if model == "s3" else sorted(client.meta.service_model.operation_names)[0])
            found = client._ruleset_resolver.construct_endpoint(operation, {}, {"client_config": client.meta.config, "client_region": region})
        except botocore.exceptions.BotoCoreError:
            return None
        schemes = found.properties.get("authSchemes") or [{}]
        return urllib.parse.urlsplit(found.url).hostname, schemes[0].get("signingRegion", region)


def main():
    in_virtual_environment()
    rules = Rules()
    lines = subprocess.run([sys.argv[1], "--endpoints"], check=True, capture_output=True, text=True).stdout.splitlines()
    compared, problems = 0, []
    for ours in map(json.loads, lines):
        place = [ours[name] for name in ("model", "region", "fips", "dualstack")]
        theirs = None if is_nowhere(*place) else rules.endpoint(*place)
        if theirs is None:
            continue
        compared += 1
        if theirs != (ours["host"], ours["signing_region"]):
            variant = "".join(f" {name}" for name in ("fips", "dualstack") if ours[name])
            problems.append(f"{ours['model']} {ours['region']}{variant}: {ours['host']} ({ours['signing_region']}), "
                            f"AWS says {theirs[0]} ({theirs[1]})")
    for problem in problems:
        print(problem)
    print(f"{compared - len(problems)} of {compared} endpoints agree with AWS's rules")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
