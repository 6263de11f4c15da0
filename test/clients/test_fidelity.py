"""The check of the checks: what botocore would drop is found."""
import botocore.session

from fidelity import unread

SESSION = botocore.session.get_session()


class Answer:
    def __init__(self, body, **headers):
        self.content = body.encode()
        self.headers = headers


def of(service, operation):
    return SESSION.get_service_model(service).operation_model(operation)


def test_finds_what_a_json_model_does_not_name():
    answer = Answer('{"Parameter": {"Name": "a", "Nmae": "b"}, "Other": 1}')

    assert unread(of("ssm", "GetParameter"), answer) == [".Parameter.Nmae", ".Other"]


def test_finds_elements_that_a_model_does_not_name():
    answer = Answer("<R><requestId>1</requestId><vpcSet><member/><item><vpcID>x</vpcID><state>a</state><state>b</state></item></vpcSet></R>")

    assert unread(of("ec2", "DescribeVpcs"), answer) == [
        "R/vpcSet/member (wants item)", "R/vpcSet/item/vpcID", "R/vpcSet/item/state: is there twice"]


def test_finds_headers_that_a_model_does_not_name():
    answer = Answer("", **{"x-amz-version-id": "1", "x-amz-vresion": "2", "x-amz-request-id": "3"})

    assert unread(of("s3", "PutObject"), answer) == ["header x-amz-vresion"]


def test_finds_nothing_in_what_the_model_names():
    answer = Answer("<R><GetRoleResult><Role><RoleName>a</RoleName><Tags><member><Key>k</Key><Value/></member></Tags></Role>"
                    "</GetRoleResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></R>")

    assert unread(of("iam", "GetRole"), answer) == []
