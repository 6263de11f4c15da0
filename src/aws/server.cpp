// Routing is one look-up in a table, or one walk down a path; parsing and building are the
// protocols'. https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html

#include "aws/server.h"

#include "aws/protocol/rpc_cbor.h"

#include <algorithm>

namespace copilot::aws {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";

std::string key_of(std::string_view service_id, std::string_view operation) {
    return format("{}:{}", service_id, operation);
}

ServiceError not_implemented(std::string_view what) {
    return {"NotImplemented", format("{} is not implemented by this endpoint", what), 501};
}

/// The parameters of a Query request, in its body or its query string; empty for any other.
codec::Form parameters_of(const io::HttpRequest& request) {
    const auto type = request.headers.value_or("Content-Type", "");
    if (request.method == "POST" && type.starts_with(form_type))
        return codec::parse_form(request.body);
    if (request.query().find("Action=") != std::string_view::npos)
        return codec::parse_form(request.query());
    return {};
}

std::string_view value_of(const codec::Form& form, std::string_view name) {
    const auto found =
        std::ranges::find_if(form, [name](const auto& pair) { return pair.first == name; });
    return found == form.end() ? std::string_view() : std::string_view(found->second);
}

// Buckets in host names. --------------------------------------------------------------------------

/// "shop" of "shop.s3.eu-west-1.amazonaws.com" and of "shop.localhost:4566".
std::string_view bucket_in_host(std::string_view host) {
    host = host.substr(0, host.find(':'));
    if (host.starts_with("s3.") || host.starts_with("s3-"))
        return {};
    for (const auto* mark : {".s3.", ".s3-", ".localhost"})
        if (const auto at = host.find(mark); at != std::string_view::npos)
            return host.substr(0, at);
    return {};
}

std::string path_style_target(const io::HttpRequest& request) {
    const auto bucket = bucket_in_host(request.headers.value_or("Host", ""));
    if (bucket.empty() || bucket == "s3")
        return {};
    const auto path = request.path() == "/" ? "" : request.path();
    const auto rest = std::string_view(request.target).substr(request.path().size());
    return format("/{}{}{}", bucket, path, rest);
}

// What an answer without a route looks like. ------------------------------------------------------

constexpr Service unknown_json_1_0{.protocol = Protocol::json_1_0};
constexpr Service unknown_json_1_1{.protocol = Protocol::json_1_1};
constexpr Service unknown_ec2{.protocol = Protocol::ec2};
constexpr Service unknown_query{.protocol = Protocol::query};
constexpr Service unknown_rest_json{.protocol = Protocol::rest_json};
constexpr Service unknown_rest_xml{.protocol = Protocol::rest_xml};
constexpr Service unknown_s3{.protocol = Protocol::rest_xml, .bare_errors = true};

const Service& seeming_service(const io::HttpRequest& request, std::string_view signing_name) {
    if (request.headers.find("X-Amz-Target")) {
        const auto type = request.headers.value_or("Content-Type", "");
        return type.ends_with("1.0") ? unknown_json_1_0 : unknown_json_1_1;
    }
    if (!value_of(parameters_of(request), "Action").empty())
        return signing_name == "ec2" ? unknown_ec2 : unknown_query;
    if (signing_name == "route53" || signing_name == "cloudfront")
        return unknown_rest_xml;
    return signing_name == "s3" || signing_name.empty() ? unknown_s3 : unknown_rest_json;
}

ServiceError internal_failure(const std::exception& error) {
    return {"InternalFailure", error.what(), 500};
}

} // namespace

ServiceError invalid_input(const Service& service, const DecodeError& error) {
    const auto missing = error.reason() == "is missing";
    switch (service.protocol) {
    case Protocol::ec2:
        if (missing)
            return {
                "MissingParameter",
                format("The request must contain the parameter {}", error.path())
            };
        return {"InvalidParameterValue", error.what()};
    case Protocol::query:
        return {"ValidationError", error.what()};
    case Protocol::rest_xml:
        return {missing ? "InvalidRequest" : "InvalidArgument", error.what()};
    default:
        return {"ValidationException", error.what()};
    }
}

void Server::add(const OperationModel& model, DocumentHandler handler) {
    const auto& service = *model.service;
    auto& entry = entries_[key_of(service.id, model.name)];
    entry = std::make_unique<Entry>(Entry{&model, std::move(handler)});
    switch (service.protocol) {
    case Protocol::json_1_0:
    case Protocol::json_1_1:
        targets_[format("{}.{}", service.target_prefix, model.name)] = entry.get();
        break;
    case Protocol::query:
    case Protocol::ec2:
        actions_[std::string(model.name)].push_back(entry.get());
        break;
    case Protocol::rest_json:
    case Protocol::rest_xml:
        routers_[std::string(service.signing_name)].add(model);
        break;
    }
}

const Server::Entry& Server::entry_of(const OperationModel& operation) const {
    const auto found = entries_.find(key_of(operation.service->id, operation.name));
    if (found == entries_.end())
        throw not_implemented(format("{}:{}", operation.service->id, operation.name));
    return *found->second;
}

const Server::Entry& Server::by_target(std::string_view target) const {
    const auto found = targets_.find(target);
    if (found == targets_.end())
        throw not_implemented(target);
    return *found->second;
}

/// DescribeLoadBalancers is there twice under one signing name: the version tells which.
const Server::Entry& Server::by_action(
    const codec::Form& form, std::string_view action, std::string_view signing_name
) const {
    const auto found = actions_.find(action);
    const auto version = value_of(form, "Version");
    const Entry* fitting = nullptr;
    if (found != actions_.end())
        for (const auto* entry : found->second) {
            const auto& service = *entry->model->service;
            if (!signing_name.empty() && service.signing_name != signing_name)
                continue;
            if (service.api_version == version)
                return *entry;
            if (version.empty())
                fitting = entry;
        }
    if (!fitting)
        throw not_implemented(format("{}:{}", signing_name, action));
    return *fitting;
}

Server::Route Server::by_path(const io::HttpRequest& request, std::string_view signing_name) const {
    const auto service = signing_name.empty() ? std::string_view("s3") : signing_name;
    const auto what = format("{} {} of {}", request.method, request.path(), service);
    const auto router = routers_.find(service);
    if (router == routers_.end())
        throw not_implemented(what);
    Route route;
    if (service == "s3")
        route.target = path_style_target(request);
    if (route.target.empty()) {
        route.operation = router->second.find(request);
    } else {
        const io::HttpRequest in_path_style{request.method, route.target, request.headers, {}};
        route.operation = router->second.find(in_path_style);
    }
    if (!route.operation)
        throw not_implemented(what);
    route.entry = &entry_of(*route.operation);
    return route;
}

Server::Route Server::route(const io::HttpRequest& request, std::string_view signing_name) const {
    if (protocol::speaks_cbor(request)) {
        const auto& entry = by_target(protocol::cbor_target(request));
        return {entry.model, &entry, {}};
    }
    if (const auto target = request.headers.find("X-Amz-Target")) {
        const auto& entry = by_target(*target);
        return {entry.model, &entry, {}};
    }
    const auto form = parameters_of(request);
    if (const auto action = value_of(form, "Action"); !action.empty()) {
        const auto& entry = by_action(form, action, signing_name);
        return {entry.model, &entry, {}};
    }
    return by_path(request, signing_name);
}

io::HttpResponse
Server::answer(const Route& route, const io::HttpRequest& request, const Caller& caller) const {
    const auto& operation = *route.operation;
    const bool in_cbor = protocol::speaks_cbor(request);
    const auto fail = [&](const ServiceError& error) {
        if (in_cbor)
            return protocol::build_cbor_error(error, caller.request_id);
        return protocol::build_error(*operation.service, error, caller.request_id);
    };
    try {
        auto input = Document{};
        if (in_cbor) {
            input = protocol::parse_cbor_request(operation, request);
        } else if (route.target.empty()) {
            input = protocol::parse_request(operation, request);
        } else {
            auto in_path_style = request;
            in_path_style.target = route.target;
            input = protocol::parse_request(operation, in_path_style);
        }
        const auto output = route.entry->handler(input, caller);
        if (in_cbor)
            return protocol::build_cbor_response(operation, output, caller.request_id);
        return protocol::build_response(operation, output, caller.request_id);
    } catch (const ServiceError& error) {
        return fail(error);
    } catch (const std::exception& error) {
        return fail(internal_failure(error));
    }
}

io::HttpResponse Server::refuse(
    const io::HttpRequest& request,
    std::string_view signing_name,
    const ServiceError& error,
    std::string_view request_id
) {
    if (protocol::speaks_cbor(request))
        return protocol::build_cbor_error(error, request_id);
    return protocol::build_error(seeming_service(request, signing_name), error, request_id);
}

std::string Server::operation_asked_for(const io::HttpRequest& request) {
    if (protocol::speaks_cbor(request)) {
        const auto target = protocol::cbor_target(request);
        return target.substr(target.rfind('.') + 1);
    }
    if (const auto target = request.headers.find("X-Amz-Target"))
        return std::string(target->substr(target->rfind('.') + 1));
    const auto form = parameters_of(request);
    if (const auto action = value_of(form, "Action"); !action.empty())
        return std::string(action);
    return format("{} {}", request.method, request.path());
}

std::expected<Document, ServiceError> Server::dispatch(
    const OperationModel& operation, const Document& input, const Caller& caller
) const {
    try {
        return entry_of(operation).handler(input, caller);
    } catch (const ServiceError& error) {
        return std::unexpected(error);
    }
}

std::expected<Document, ServiceError>
Server::send(const OperationModel& operation, const Document& input) {
    const Caller caller{
        .account = "000000000000",
        .region = "us-west-2",
        .access_key_id = "LKIAANONYMOUS",
        .principal_arn = "arn:aws:iam::000000000000:root",
        .request_id = "00000000-0000-4000-8000-000000000000"
    };
    const auto request = protocol::build_request(operation, input);
    try {
        const auto found = route(request, operation.service->signing_name);
        const auto response = answer(found, request, caller);
        if (response.status >= 300)
            return std::unexpected(protocol::parse_error(operation.service->protocol, response));
        return protocol::parse_response(operation, response);
    } catch (const ServiceError& error) {
        return std::unexpected(error);
    }
}

std::vector<std::string> Server::operations() const {
    std::vector<std::string> names;
    for (const auto& [name, entry] : entries_)
        names.push_back(name);
    std::ranges::sort(names);
    return names;
}

} // namespace copilot::aws
