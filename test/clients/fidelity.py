"""Whether botocore reads all that was sent: what of a raw answer its models do not name, and would drop in silence."""
import json
import xml.etree.ElementTree as ElementTree

# What every answer may say beside its operation's output.
ENVELOPE = {"ResponseMetadata", "requestId", "RequestId", "return"}


def unread(operation, answer):
    """The paths in the raw answer that the model of the operation does not have."""
    shape = operation.output_shape
    protocol = operation.service_model.resolved_protocol
    if operation.has_streaming_output or (shape is not None and _blob_payload(shape)):
        return list(_unread_headers(shape, answer.headers))
    found = list(_unread_headers(shape, answer.headers))
    body = answer.content
    if not body or "cbor" in answer.headers.get("Content-Type", ""):
        return found
    if protocol in ("json", "rest-json"):
        return found + list(_json(json.loads(body), _body_shape(shape), ""))
    root = ElementTree.fromstring(body)
    if shape is None:  # an empty result says nothing that could be lost
        root[:] = [child for child in root if len(child) or (child.text or "").strip()]
    return found + list(_xml_body(root, shape))


def _blob_payload(shape):
    payload = shape.serialization.get("payload")
    return payload and shape.members[payload].type_name in ("blob", "string")


def _body_shape(shape):
    payload = shape.serialization.get("payload") if shape is not None else None
    return shape.members[payload] if payload else shape


def _unread_headers(shape, headers):
    known = {"x-amz-request-id", "x-amzn-requestid", "x-amz-id-2", "x-amz-bucket-region"}
    prefixes = []
    for member in (shape.members.values() if shape is not None else ()):
        if member.serialization.get("location") == "header":
            known.add(member.serialization["name"].lower())
        elif member.serialization.get("location") == "headers":
            prefixes.append(member.serialization.get("name", "").lower())
    for name in headers:
        lower = name.lower()
        if lower.startswith("x-am") and lower not in known and not any(lower.startswith(prefix) for prefix in prefixes):
            yield f"header {name}"


def _json(value, shape, path):
    if shape is None:
        yield from (f"{path}.{name}" for name in value)
    elif value is None:
        yield f"{path}: is null"
    elif shape.type_name == "structure" and not shape.metadata.get("document"):
        members = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        for name, inner in value.items():
            if name not in members:
                yield f"{path}.{name}"
            else:
                yield from _json(inner, members[name], f"{path}.{name}")
    elif shape.type_name == "list":
        for index, inner in enumerate(value):
            yield from _json(inner, shape.member, f"{path}[{index}]")
    elif shape.type_name == "map":
        for key, inner in value.items():
            yield from _json(inner, shape.value, f"{path}.{key}")


def _name(tag):
    return tag.rpartition("}")[2]


def _xml_body(root, shape):
    inside = root
    if shape is not None and (wrapper := shape.serialization.get("resultWrapper")):
        others = [_name(child.tag) for child in root if _name(child.tag) not in ENVELOPE | {wrapper}]
        yield from others
        inside = next((child for child in root if _name(child.tag) == wrapper), None)
        if inside is None:
            yield f"no {wrapper}"
            return
    payload = shape.serialization.get("payload") if shape is not None else None
    yield from _xml(inside, shape.members[payload] if payload else shape, _name(inside.tag), ENVELOPE)


def _xml(element, shape, path, beside=frozenset()):
    if shape is None:
        yield from (f"{path}/{_name(child.tag)}" for child in element if _name(child.tag) not in beside)
    elif shape.type_name == "structure":
        yield from _xml_members(element, shape, path, beside)
    elif shape.type_name == "list":
        item = shape.member.serialization.get("name", "member")
        for child in element:
            if _name(child.tag) == item:
                yield from _xml(child, shape.member, f"{path}/{item}")
            else:
                yield f"{path}/{_name(child.tag)} (wants {item})"
    elif shape.type_name == "map":
        for child in element:
            yield from _xml_entry(child, shape, path)
    elif len(element):
        yield f"{path}: has elements, wants a {shape.type_name}"


def _xml_entry(entry, shape, path):
    names = {shape.key.serialization.get("name", "key"), shape.value.serialization.get("name", "value")}
    yield from (f"{path}/{_name(child.tag)}" for child in entry if _name(child.tag) not in names)


def _xml_members(element, shape, path, beside):
    members = {}
    for name, member in shape.members.items():
        flat = member.serialization.get("flattened")
        wire = member.serialization.get("name", name)
        if flat and member.type_name == "list":
            wire = member.member.serialization.get("name", wire)
        members[wire] = (member, flat)
    seen = set()
    for child in element:
        name = _name(child.tag)
        if name in beside and name not in members:
            continue
        if name not in members:
            yield f"{path}/{name}"
            continue
        member, flat = members[name]
        if name in seen and not flat:
            yield f"{path}/{name}: is there twice"
        seen.add(name)
        if flat and member.type_name == "list":
            yield from _xml(child, member.member, f"{path}/{name}")
        elif flat and member.type_name == "map":
            yield from _xml_entry(child, member, f"{path}/{name}")
        else:
            yield from _xml(child, member, f"{path}/{name}")
