"""Every operation that the local cloud answers is driven by some test, with success."""
import pytest

# Operations that succeed only where a test cannot bring them, and why.
NOT_DRIVEN = {
    "ec2:GetManagedPrefixListEntries": "no operation and no resource type of the local cloud makes a prefix list",
}


def test_drives_every_operation_that_the_local_cloud_answers(cloud, calls, request):
    if request.config.args and not all(str(path).endswith("clients") for path in request.config.args):
        pytest.skip("only a part of the suite runs")

    missing = sorted(set(cloud.operations()) - calls.operations - NOT_DRIVEN.keys())

    assert not missing, f"{len(missing)} operations are in no test: {', '.join(missing)}"


def test_excuses_no_operation_that_is_driven(calls):
    assert not calls.operations & NOT_DRIVEN.keys()
