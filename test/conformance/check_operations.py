#!/usr/bin/env python3
"""Holds every AWS operation against AWS's own service model: names, types, required members, places on the wire.

check_operations.py PROGRAM: PROGRAM is print_operations. The models come from the package botocore, in the virtual
environment $COPILOT_VENV; without it the test is skipped.
"""
import json
import os
import pathlib
import subprocess
import sys

SKIPPED = 77
KINDS = {"string": "string", "character": "string", "boolean": "boolean", "integer": "integer", "long": "integer", "double": "number",
         "float": "number", "timestamp": "timestamp", "blob": "blob", "list": "list", "map": "map", "structure": "structure"}
LOCATIONS = {"uri": "label", "querystring": "query", "header": "header", "headers": "header_prefix", "statusCode": "status"}
# What AWS does and its model does not say: a part of an object is answered with 206; Expires is any text that a client
# once sent, and comes back as it was.
BEYOND_THE_MODEL = {"s3:GetObject.Output.StatusCode", "s3:CopyObject.Input.Expires", "s3:CreateMultipartUpload.Input.Expires",
                    "s3:GetObject.Output.Expires", "s3:HeadObject.Output.Expires", "s3:PutObject.Input.Expires"}


def in_virtual_environment():
    python = pathlib.Path(os.environ.get("COPILOT_VENV", "")) / "bin" / "python"
    if not os.environ.get("COPILOT_VENV") or not python.exists():
        print("skipped: $COPILOT_VENV has no Python with botocore (scripts/test makes one)")
        sys.exit(SKIPPED)
    if pathlib.Path(sys.prefix) != python.parent.parent:
        os.execv(python, [str(python), *sys.argv])


class Comparison:
    """One operation's input or output against the model's."""

    def __init__(self, model, protocol, is_input):
        self.shapes = model["shapes"]
        self.protocol = protocol
        self.is_input = is_input

    def problems(self, path, ours, name):
        theirs = self.shapes[name]
        kind = KINDS[theirs["type"]]
        if ours["kind"] != kind:
            yield f"{path}: is {ours['kind']}, the model says {kind}"
        elif kind == "list":
            yield from self.problems(path + "[]", ours["of"], theirs["member"]["shape"])
        elif kind == "map":
            yield from self.problems(path + "{}", ours["of"], theirs["value"]["shape"])
        elif kind == "structure":
            yield from self.structure(path, ours["members"], theirs)

    def structure(self, path, ours, theirs):
        required = set(theirs.get("required", []))
        if self.is_input:
            for name in sorted(required - ours.keys()):
                yield f"{path}.{name}: is required and missing"
        for name, member in ours.items():
            here = f"{path}.{name}"
            if here in BEYOND_THE_MODEL:
                continue
            if name not in theirs["members"]:
                yield f"{here}: the model has no such member"
                continue
            if self.is_input and member["required"] != (name in required):
                yield f"{here}: required is {member['required']}, the model says {name in required}"
            reference = theirs["members"][name]
            for what, mine, wanted in self.traits(name, member, reference, theirs):
                if mine != wanted:
                    yield f"{here}: {what} is {mine!r}, the model says {wanted!r}"
            yield from self.problems(here, member, reference["shape"])

    def traits(self, name, member, reference, structure):
        target = self.shapes[reference["shape"]]
        location = LOCATIONS.get(reference.get("location"), "body")
        if structure.get("payload") == name:
            location = "payload"
        yield "location", member["location"], location
        if self.is_input:
            yield "token", member["token"], reference.get("idempotencyToken", False)
        if location == "payload":
            yield "streaming", member["streaming"], bool(target.get("streaming") or reference.get("streaming"))
        if location not in ("status", "payload") or target["type"] == "structure":
            yield "wire name", self.our_wire(name, member), self.their_wire(name, reference, target, location)
        if target["type"] == "timestamp":
            yield "time", member["time"] or self.usual_time(location), self.their_time(reference, target, location)
        if location == "body" and self.protocol in ("query", "ec2", "rest-xml"):
            yield from self.collections(member, reference, target)

    def collections(self, member, reference, target):
        flattened = bool(target.get("flattened") or reference.get("flattened"))
        if target["type"] == "list" and not (self.protocol == "ec2" and self.is_input):
            yield "flattened", member["flattened"], flattened and self.protocol != "ec2"
            if not flattened:
                usual = "item" if self.protocol == "ec2" else "member"
                yield "items", member["item"] or usual, target["member"].get("locationName", "member")
        if target["type"] == "map":
            wanted = [target["key"].get("locationName", "key"), target["value"].get("locationName", "value")]
            yield "entries", [member["entries"][0] or "key", member["entries"][1] or "value"], wanted

    def our_wire(self, name, member):
        if self.protocol != "ec2":
            return member["wire"] or name
        if self.is_input:
            wire = member["wire"] or name
            return wire[:1].upper() + wire[1:]
        return member["wire"] or name[:1].lower() + name[1:]

    def their_wire(self, name, reference, target, location):
        if self.protocol.startswith("json"):
            return name
        written = reference.get("locationName")
        if self.protocol == "ec2" and self.is_input:
            return reference.get("queryName") or (written[:1].upper() + written[1:] if written else name)
        flattened = target.get("flattened") or reference.get("flattened")
        if location == "body" and flattened and target["type"] == "list" and self.protocol != "ec2":
            written = target["member"].get("locationName") or written
        return written or name

    def usual_time(self, location):
        if location == "header":
            return "rfc822"
        if location == "query":
            return "iso8601"
        return "unixTimestamp" if "json" in self.protocol else "iso8601"

    def their_time(self, reference, target, location):
        return reference.get("timestampFormat") or target.get("timestampFormat") or self.usual_time(location)


def service_problems(ours, metadata):
    protocol, _, version = ours["protocol"].partition(" ")
    if protocol not in metadata.get("protocols", [metadata["protocol"]]):
        yield "protocol", protocol, metadata["protocol"]
    if version:
        yield "JSON version", version, metadata.get("jsonVersion", "1.1")
        yield "target prefix", ours["target_prefix"], metadata["targetPrefix"]
    yield "ID", ours["id"], metadata["serviceId"].lower().replace(" ", "_")
    yield "endpoint prefix", ours["endpoint_prefix"], metadata["endpointPrefix"]
    yield "signing name", ours["signing_name"], metadata.get("signingName", metadata["endpointPrefix"])
    yield "API version", ours["api_version"], metadata["apiVersion"]
    if protocol in ("query", "ec2"):
        yield "XML namespace", ours["xml_namespace"], metadata["xmlNamespace"]


def operation_problems(ours, model):
    where = f"{ours['service']['model']}:{ours['name']}"
    theirs = model["operations"].get(ours["name"])
    if not theirs:
        yield f"{where}: the model has no such operation"
        return
    protocol = ours["service"]["protocol"].split(" ")[0]
    if protocol.startswith("rest"):
        if (ours["method"], ours["uri"]) != (theirs["http"]["method"], theirs["http"]["requestUri"]):
            yield f"{where}: is {ours['method']} {ours['uri']}, the model says {theirs['http']}"
    if protocol == "query":
        wanted = theirs.get("output", {}).get("resultWrapper", ours["result_wrapper"])
        if ours["result_wrapper"] != wanted:
            yield f"{where}: wraps its result in {ours['result_wrapper']}, the model says {wanted}"
    for direction, side in (("input", "Input"), ("output", "Output")):
        path = f"{where}.{side}"
        if direction in theirs:
            yield from Comparison(model, protocol, direction == "input").problems(path, ours[direction], theirs[direction]["shape"])
        elif ours[direction]["members"]:
            yield f"{path}: the model has none"


def main(program):
    from botocore.loaders import Loader

    loader = Loader()
    models = {}
    found = []
    operations = json.loads(subprocess.check_output([program]))
    for ours in operations:
        name = ours["service"]["model"]
        if name not in models:
            models[name] = loader.load_service_model(name, "service-2")
            for what, mine, wanted in service_problems(ours["service"], models[name]["metadata"]):
                if mine != wanted:
                    found.append(f"{name}: {what} is {mine!r}, the model says {wanted!r}")
        found += operation_problems(ours, models[name])
    print("\n".join(dict.fromkeys(found)) or f"{len(operations)} operations of {len(models)} services agree with AWS's models")
    return bool(found)


if __name__ == "__main__":
    in_virtual_environment()
    sys.exit(main(sys.argv[1]))
