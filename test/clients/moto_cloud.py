"""A server that others wrote: moto, in this process, on a port of its own; with what it gets wrong put right.

- The stack of a stack set's instance is named with a colon, which no bucket made by it may have in its name: AWS writes a dash.
- The list of a stack set's instances has stack IDs that are made up for each answer, so that nobody can look at the stack.
- A stack that a change set made has no outputs.
- The summary of a stack set's template is not made, and a summary's metadata are no text.
"""
import json

from moto.cloudformation import models
from moto.cloudformation.responses import ActionResult, CloudFormationResponse, get_template_summary_response_from_template
from moto.server import ThreadedMotoServer


def name_stacks_of_instances_as_aws_does(create_stack=models.CloudFormationBackend.create_stack):
    def create(self, name, *rest, **named):
        return create_stack(self, name.replace("StackSet:", "StackSet-"), *rest, **named)
    models.CloudFormationBackend.create_stack = create


def tell_the_stack_of_an_instance(to_dict=models.StackInstance.to_dict):
    models.StackInstance.to_dict = lambda self: to_dict(self) | {"StackId": self.stack.stack_id}


def give_outputs_to_stacks_of_change_sets(execute=models.CloudFormationBackend.execute_change_set):
    def execute_change_set(self, change_set_name, stack_name=None):
        execute(self, change_set_name, stack_name)
        for stack in self.stacks.values():
            stack._parse_template()
            stack.output_map = stack._create_output_map()
    models.CloudFormationBackend.execute_change_set = execute_change_set


def summarise_stack_sets(summarise=CloudFormationResponse.get_template_summary):
    def get_template_summary(self):
        name = self._get_param("StackSetName")
        if not name:
            return summarise(self)
        summary = get_template_summary_response_from_template(self.cloudformation_backend.describe_stack_set(name).template)
        summary["Metadata"] = json.dumps(summary.get("Metadata", {}))
        return ActionResult(summary)
    CloudFormationResponse.get_template_summary = get_template_summary


name_stacks_of_instances_as_aws_does()
summarise_stack_sets()
tell_the_stack_of_an_instance()
give_outputs_to_stacks_of_change_sets()


class MotoCloud:
    account = "123456789012"

    def __init__(self):
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.server.start()
        _, port = self.server.get_host_and_port()
        self.endpoint = f"http://localhost:{port}"  # moto looks for a template's bucket in the path of a URL only here

    def stop(self):
        self.server.stop()
