// Every case of the protocol suites, four ways: requests built and read, replies built and read.

#include "aws/protocol/protocol.h"
#include "base/text.h"
#include "codec/form.h"
#include "codec/xml.h"
#include "io/file.h"
#include "unit/aws/protocol/model_from_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace copilot::aws {
namespace {

using test::text_at;

// What is left out. -------------------------------------------------------------------------------

struct LeftOut {
    std::string_view id;
    std::string_view reason;
};

constexpr std::string_view no_gzip = "requests are never compressed: no operation here needs it";

constexpr std::string_view base_path = "the path of an endpoint is put before by the transport";
constexpr std::string_view no_item_namespaces =
    "no service has namespaces on items of lists and maps";

const std::vector<LeftOut> never_built{
    {"SDKAppliedContentEncoding", no_gzip},
    {"SDKAppendsGzipAndIgnoresHttpProvidedEncoding", no_gzip},
    {"SDKAppendedGzipAfterProvidedEncoding", no_gzip},
    {"QueryHostWithPath", base_path},
    {"Ec2QueryHostWithPath", base_path},
    {"AwsJson11HostWithPath", base_path},
    {"AwsJson10HostWithPath", base_path},
    {"RestJsonHostWithPath", base_path},
    {"RestJsonHttpPayloadWithUnsetUnion", "unions are structures here: an unset one is {}"},
    {"BodyWithXmlName", "the model does not say the name that the case expects"},
    {"RestXmlXmlMapWithXmlNamespace", no_item_namespaces},
    {"XmlNamespaces", no_item_namespaces},
};

const std::vector<LeftOut> never_read{
    {"SDKAppliedContentEncoding", "the case has no body"},
    {"SDKAppendsGzipAndIgnoresHttpProvidedEncoding", "the case has no body"},
    {"SDKAppendedGzipAfterProvidedEncoding", "the case has no body"},
    {"RestJsonHostWithPath", base_path},
};

const std::vector<LeftOut> never_answered{
    {"HttpPrefixHeadersResponse", "its prefix is empty: it takes the headers of the reply itself"},
    {"RestJsonHttpPayloadWithUnsetUnion", "unions are structures here: an unset one is {}"},
};

const LeftOut* is_left_out(const std::vector<LeftOut>& list, std::string_view id) {
    const auto found =
        std::ranges::find_if(list, [id](const LeftOut& one) { return id.starts_with(one.id); });
    return found == list.end() ? nullptr : &*found;
}

// A suite: one service model with its cases. ------------------------------------------------------

struct Suite {
    Document json;
    test::ModelShapes shapes{json.find("shapes") ? *json.find("shapes") : json};
    Service service{};
    OperationModel operation{};
    std::string result_wrapper{};
    std::string root{};
};

Protocol protocol_of(const Document& metadata) {
    const auto name = text_at(metadata, "protocol");
    if (name == "json")
        return text_at(metadata, "jsonVersion") == "1.0" ? Protocol::json_1_0 : Protocol::json_1_1;
    if (name == "query")
        return Protocol::query;
    if (name == "ec2")
        return Protocol::ec2;
    return name == "rest-json" ? Protocol::rest_json : Protocol::rest_xml;
}

void read_service(Service& service, const Document& metadata) {
    service.protocol = protocol_of(metadata);
    service.api_version = text_at(metadata, "apiVersion");
    service.target_prefix = text_at(metadata, "targetPrefix");
    service.xml_namespace = text_at(metadata, "xmlNamespace");
    service.query_compatible = metadata.find("awsQueryCompatible") != nullptr;
}

const Shape& shape_for(Suite& suite, const Document& given, std::string_view which) {
    const auto* reference = given.find(which);
    return reference ? suite.shapes.shape(text_at(*reference, "shape")) : suite.shapes.nothing();
}

void read_operation(Suite& suite, const Document& given) {
    auto& operation = suite.operation;
    operation = {.service = &suite.service, .name = text_at(given, "name")};
    operation.method = text_at(*given.find("http"), "method");
    operation.uri = text_at(*given.find("http"), "requestUri");
    operation.input = shape_for(suite, given, "input");
    operation.output = shape_for(suite, given, "output");
    if (const auto* endpoint = given.find("endpoint"))
        operation.host_prefix = text_at(*endpoint, "hostPrefix");
    if (const auto* input = given.find("input"))
        operation.input_element = text_at(*input, "locationName");
    suite.result_wrapper = std::string(operation.name) + "Result";
    suite.root = std::string(operation.name) + "Response";
    operation.result_wrapper = suite.result_wrapper;
    operation.output_element = suite.root;
    operation.checksum_required = test::is_true(given, "httpChecksumRequired");
}

/// Calls `each(suite, case)` for every case of a file.
template <typename Each>
void for_each_case(const std::string& file, const Each& each) {
    const auto path = io::Path(COPILOT_CONFORMANCE) / "aws-protocols" / file;
    const auto suites = codec::parse_json(io::read_file(path));
    for (const auto& json : *suites.list()) {
        Suite suite{.json = json};
        read_service(suite.service, *suite.json.find("metadata"));
        for (const auto& one : *suite.json.find("cases")->list()) {
            read_operation(suite, *one.find("given"));
            const std::string id(text_at(one, "id"));
            SCOPED_TRACE(file + " " + id);
            try {
                each(suite, one);
            } catch (const std::exception& error) {
                ADD_FAILURE() << "threw: " << error.what();
            }
        }
    }
}

bool have_cases() {
    return std::filesystem::exists(io::Path(COPILOT_CONFORMANCE) / "aws-protocols");
}

// Comparing. --------------------------------------------------------------------------------------

void strip(codec::XmlElement& element) {
    if (!element.children.empty())
        element.text.clear();
    std::ranges::sort(element.attributes);
    for (auto& child : element.children)
        strip(child);
    std::ranges::stable_sort(element.children, {}, &codec::XmlElement::name);
}

std::string canonical_xml(const std::string& body) {
    auto root = codec::parse_xml(trimmed(body));
    strip(root);
    return codec::to_xml(root, false);
}

std::string canonical_form(const std::string& body) {
    auto form = codec::parse_form(body);
    std::ranges::sort(form);
    return codec::to_form(form);
}

/// 9.46845296123E8 is 946845296.123.
Document canonical_number(const Document& document) {
    double value = 0;
    decode_into(value, document);
    return Document::from_double(value);
}

/// Keys sorted; what says nothing left out.
Document canonical(const Document& document) {
    if (const auto* items = document.list()) {
        Document::List list;
        for (const auto& item : *items)
            list.push_back(canonical(item));
        return list;
    }
    if (document.number())
        return canonical_number(document);
    if (!document.map())
        return document;
    std::map<std::string, Document> sorted;
    for (const auto& [key, value, mark] : *document.map())
        if (auto inside = canonical(value); !left_out(inside, Empties::omit))
            sorted.emplace(key, std::move(inside));
    Document::Map map;
    for (auto& [key, value] : sorted)
        map.append(key, std::move(value));
    return map;
}

std::string canonical_json(const std::string& body) {
    return body.empty() ? body : codec::to_json(canonical(codec::parse_json(body)));
}

/// The body in a form that does not depend on order and blanks.
std::string canonical_body(Protocol protocol, const std::string& body) {
    switch (protocol) {
    case Protocol::query:
    case Protocol::ec2:
        return canonical_form(body);
    case Protocol::rest_xml:
        return trimmed(body).starts_with('<') ? canonical_xml(body) : body;
    default:
        return body.starts_with('{') || body.starts_with('[') ? canonical_json(body) : body;
    }
}

// Requests. ---------------------------------------------------------------------------------------

void expect_headers(const Document& serialized, const io::HttpRequest& request) {
    if (const auto* headers = serialized.find("headers")) {
        for (const auto& [name, value, mark] : *headers->map())
            EXPECT_EQ(request.headers.value_or(name, "(none)"), *value.text()) << name;
    }
    if (const auto* forbidden = serialized.find("forbidHeaders")) {
        for (const auto& name : *forbidden->list())
            EXPECT_FALSE(request.headers.find(*name.text())) << *name.text();
    }
}

void expect_built(const Suite& suite, const Document& one) {
    const auto& serialized = *one.find("serialized");
    const auto token = [] { return std::string("00000000-0000-4000-8000-000000000000"); };
    const auto input =
        protocol::with_idempotency_tokens(suite.operation, *one.find("params"), token);

    const auto request = protocol::build_request(suite.operation, input);

    EXPECT_EQ(request.method, text_at(serialized, "method"));
    EXPECT_EQ(request.target, text_at(serialized, "uri"));
    expect_headers(serialized, request);
    if (const auto* body = serialized.find("body")) {
        const auto protocol = suite.service.protocol;
        EXPECT_EQ(canonical_body(protocol, request.body), canonical_body(protocol, *body->text()));
    }
    if (!suite.operation.host_prefix.empty()) {
        const auto host = protocol::host_prefix(suite.operation, input) + "example.com";
        EXPECT_EQ(host, text_at(serialized, "host"));
    }
}

void run_built(const std::string& file) {
    for_each_case(file, [](Suite& suite, const Document& one) {
        if (!is_left_out(never_built, text_at(one, "id")))
            expect_built(suite, one);
    });
}

io::HttpRequest request_of(const Document& serialized) {
    io::HttpRequest request;
    request.method = text_at(serialized, "method");
    request.target = text_at(serialized, "uri");
    request.body = text_at(serialized, "body");
    if (const auto* headers = serialized.find("headers"))
        for (const auto& [name, value, mark] : *headers->map())
            request.headers.add(name, *value.text());
    return request;
}

/// Without the tokens that clients made up, and without the map of all query parameters: to a
/// server it holds those of other members too.
std::string comparable(const Suite& suite, Document input) {
    const auto made_up = [](const Document& value) {
        return value.scalar_text() == "00000000-0000-4000-8000-000000000000";
    };
    for (const auto& [field, shape, place] : suite.operation.input->members) {
        const auto* found = input.find(field.name);
        const auto all = field.location == Location::query && shape->kind == Shape::Kind::map;
        if (found && (all || (field.idempotency && made_up(*found))))
            input.map()->erase(field.name);
    }
    return codec::to_json(canonical(input));
}

void run_read(const std::string& file) {
    for_each_case(file, [](Suite& suite, const Document& one) {
        if (is_left_out(never_read, text_at(one, "id")))
            return;
        const auto request = request_of(*one.find("serialized"));
        const auto input = protocol::parse_request(suite.operation, request);
        EXPECT_EQ(comparable(suite, input), comparable(suite, *one.find("params")));
    });
}

// Replies. ----------------------------------------------------------------------------------------

io::HttpResponse response_of(const Document& one) {
    const auto& given = *one.find("response");
    io::HttpResponse response{.status = static_cast<int>(*given.find("status_code")->integer())};
    response.body = text_at(given, "body");
    if (const auto* headers = given.find("headers"))
        for (const auto& [name, value, mark] : *headers->map())
            response.headers.add(name, *value.text());
    return response;
}

void expect_said(const Document& one, const ServiceError& error) {
    if (one.find("errorMessage")) {
        EXPECT_EQ(error.message(), text_at(one, "errorMessage"));
    }
    if (const auto* members = one.find("error")) {
        for (const auto& [name, value, mark] : *members->map())
            if (const auto* found = error.details().find(name); found && !found->map()) {
                EXPECT_EQ(found->scalar_text(), value.scalar_text()) << name;
            }
    }
}

void run_replies_read(const std::string& file) {
    for_each_case(file, [](Suite& suite, const Document& one) {
        const auto response = response_of(one);
        if (const auto code = text_at(one, "errorCode"); !code.empty()) {
            const auto error = protocol::parse_error(suite.service.protocol, response);
            EXPECT_EQ(error.code(), code);
            expect_said(one, error);
            return;
        }
        const auto output = protocol::parse_response(suite.operation, response);
        EXPECT_EQ(
            codec::to_json(canonical(output)), codec::to_json(canonical(*one.find("result")))
        );
    });
}

void run_replies_built(const std::string& file) {
    for_each_case(file, [](Suite& suite, const Document& one) {
        if (one.find("errorCode") || is_left_out(never_answered, text_at(one, "id")))
            return;
        const auto built = protocol::build_response(suite.operation, *one.find("result"), "id-1");
        const auto output = protocol::parse_response(suite.operation, built);
        EXPECT_EQ(canonical(output), canonical(*one.find("result"))) << built.body;
    });
}

// The suites. -------------------------------------------------------------------------------------

class ProtocolConformance : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        if (!have_cases())
            GTEST_SKIP() << "no conformance data in " << COPILOT_CONFORMANCE;
    }
};

TEST_P(ProtocolConformance, builds_the_requests_that_servers_expect) {
    run_built("input/" + GetParam() + ".json");
}

TEST_P(ProtocolConformance, reads_the_requests_that_clients_send) {
    run_read("input/" + GetParam() + ".json");
}

TEST_P(ProtocolConformance, reads_the_replies_that_servers_send) {
    run_replies_read("output/" + GetParam() + ".json");
}

TEST_P(ProtocolConformance, builds_the_replies_that_clients_expect) {
    run_replies_built("output/" + GetParam() + ".json");
}

INSTANTIATE_TEST_SUITE_P(
    AllProtocols,
    ProtocolConformance,
    testing::Values(
        "query", "ec2", "json", "json_1_0", "json_1_0-query-compatible", "rest-json", "rest-xml"
    ),
    [](const auto& suite) {
        auto name = suite.param;
        std::ranges::replace(name, '-', '_');
        return name;
    }
);

} // namespace
} // namespace copilot::aws
