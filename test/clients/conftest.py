"""One local cloud for the whole suite, and a record of every call: which operation, and what botocore would not read of it."""
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from cloud import LocalCloud  # noqa: E402
from fidelity import unread  # noqa: E402


class Calls:
    """What was called, and answered with success."""

    def __init__(self):
        self.operations = set()
        self.lost = []

    def record(self, http_response, parsed, model, **_):
        if http_response.status_code >= 300:
            return
        service = str(model.service_model.service_id).lower().replace(" ", "_")
        name = f"{service}:{model.name}"
        self.operations.add(name)
        self.lost += [f"{name}: {path}" for path in unread(model, http_response)]


@pytest.fixture(scope="session")
def calls():
    return Calls()


@pytest.fixture(scope="session")
def cloud(calls):
    local = LocalCloud()
    local.session.events.register("after-call", calls.record)
    yield local
    local.stop()


@pytest.fixture(autouse=True)
def nothing_is_lost(calls):
    """Fails the test whose answers botocore does not read in full."""
    before = len(calls.lost)
    yield
    lost = calls.lost[before:]
    assert not lost, "botocore drops:\n" + "\n".join(lost)


def pytest_collection_modifyitems(items):
    """What is asked of the whole suite comes last."""
    items.sort(key=lambda item: item.path.name == "test_coverage.py")


def pytest_configure(config):
    config.addinivalue_line("filterwarnings", "ignore:Tried to parse AWS..S3..BucketPolicy")
