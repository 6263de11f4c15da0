// Prints every AWS operation that the product knows as JSON, for check_operations.py to hold
// against AWS's own service models. With --endpoints: where each service is, in regions of every
// partition, a line each, for check_endpoints.py.

#include "aws/config/endpoints.h"
#include "aws/operation.h"
#include "codec/json.h"

#include <iostream>
#include <set>
#include <vector>

// list_operations.py writes one list_<service>() for each folder of src/aws/api.
#define SERVICE(service) void list_##service(std::vector<const copilot::aws::OperationModel*>&);
#include "operation_services.inc"
#undef SERVICE

namespace {

using namespace copilot;

std::string_view kind_of(const Shape& shape) {
    switch (shape.kind) {
    case Shape::Kind::string:
        return "string";
    case Shape::Kind::boolean:
        return "boolean";
    case Shape::Kind::integer:
        return "integer";
    case Shape::Kind::number:
        return "number";
    case Shape::Kind::timestamp:
        return "timestamp";
    case Shape::Kind::blob:
        return "blob";
    case Shape::Kind::list:
        return "list";
    case Shape::Kind::map:
        return "map";
    case Shape::Kind::structure:
        return "structure";
    case Shape::Kind::document:
        return "document";
    }
    return "";
}

std::string_view name_of(Location location) {
    constexpr std::string_view names[] = {
        "body", "header", "header_prefix", "query", "label", "payload", "status"
    };
    return names[static_cast<std::size_t>(location)];
}

std::string_view name_of(TimestampFormat format) {
    constexpr std::string_view names[] = {"", "unixTimestamp", "iso8601", "rfc822"};
    return names[static_cast<std::size_t>(format)];
}

std::string_view name_of(aws::Protocol protocol) {
    constexpr std::string_view names[] = {
        "query", "ec2", "json 1.0", "json 1.1", "rest-json", "rest-xml"
    };
    return names[static_cast<std::size_t>(protocol)];
}

Document describe(const Shape& shape);

Document describe(const Field& field, const Shape& shape) {
    auto described = describe(shape);
    auto& map = *described.map();
    map.set("wire", field.wire);
    map.set("item", field.item);
    map.set("entries", Document::List{field.map_key, field.map_value});
    map.set("location", name_of(field.location));
    map.set("time", name_of(field.timestamp));
    map.set("required", field.required);
    map.set("flattened", field.flattened);
    map.set("streaming", field.streaming);
    map.set("token", field.idempotency);
    return described;
}

Document describe(const Shape& shape) {
    Document::Map map{{"kind", kind_of(shape)}};
    if (shape.kind == Shape::Kind::list || shape.kind == Shape::Kind::map)
        map.set("of", describe(*shape.item));
    if (shape.kind != Shape::Kind::structure)
        return map;
    Document::Map members;
    for (const auto& member : shape.members)
        members.set(std::string(member.field.name), describe(member.field, *member.shape));
    map.set("members", members);
    return map;
}

Document describe(const aws::Service& service) {
    return Document::Map{
        {"id", service.id},
        {"model", service.model},
        {"endpoint_prefix", service.endpoint_prefix},
        {"signing_name", service.signing_name},
        {"api_version", service.api_version},
        {"protocol", name_of(service.protocol)},
        {"target_prefix", service.target_prefix},
        {"xml_namespace", service.xml_namespace}
    };
}

Document describe(const aws::OperationModel& model) {
    return Document::Map{
        {"service", describe(*model.service)},
        {"name", model.name},
        {"method", model.method},
        {"uri", model.uri},
        {"result_wrapper", model.result_wrapper},
        {"input", describe(*model.input)},
        {"output", describe(*model.output)}
    };
}

void print_endpoint(const aws::Service& service, const char* region, aws::EndpointVariant variant) {
    const auto endpoint = aws::aws_endpoint(service, region, variant);
    const Document line = Document::Map{
        {"model", service.model},
        {"region", region},
        {"fips", variant.fips},
        {"dualstack", variant.dualstack},
        {"host", endpoint.url.host},
        {"signing_region", endpoint.signing_region}
    };
    std::cout << codec::to_json(line) << '\n';
}

void print_endpoints(const std::vector<const aws::OperationModel*>& models) {
    std::set<const aws::Service*> services;
    for (const auto* model : models)
        services.insert(model->service);
    for (const auto* service : services)
        for (const auto* region :
             {"us-east-1", "eu-west-1", "ap-northeast-3", "cn-north-1", "us-gov-west-1"})
            for (const bool fips : {false, true})
                for (const bool dualstack : {false, true})
                    print_endpoint(*service, region, {fips, dualstack});
}

} // namespace

int main(int count, char** arguments) {
    std::vector<const aws::OperationModel*> models;
#define SERVICE(service) list_##service(models);
#include "operation_services.inc"
#undef SERVICE
    if (count > 1 && std::string_view(arguments[1]) == "--endpoints") {
        print_endpoints(models);
        return 0;
    }
    Document::List described;
    for (const auto* model : models)
        described.push_back(describe(*model));
    std::cout << codec::to_json(described) << '\n';
}
