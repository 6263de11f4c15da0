// The shape tells what a document cannot: which text is a blob, which number a timestamp.

#include "aws/protocol/rpc_cbor.h"

#include "aws/protocol/scalar.h"
#include "aws/protocol/unknown_member.h"
#include "codec/cbor.h"
#include "codec/json.h"

#include <vector>

namespace copilot::aws::protocol {
namespace {

constexpr std::string_view protocol_name = "rpc-v2-cbor";
constexpr std::uint64_t epoch_tag = 1;

double as_double(const Document& value) {
    double number = 0;
    decode_into(number, value);
    return number;
}

// Writing. ----------------------------------------------------------------------------------------

class BodyWriter {
public:
    void write(const Document& value, const Shape& shape) {
        switch (shape.kind) {
        case Shape::Kind::structure:
            return structure(value, shape);
        case Shape::Kind::list:
            return list(value, shape);
        case Shape::Kind::map:
            return map(value, shape);
        default:
            return scalar(value, shape.kind);
        }
    }

    [[nodiscard]] const std::string& bytes() const { return writer_.bytes(); }

private:
    void structure(const Document& value, const Shape& shape) {
        std::vector<const Shape::Member*> said;
        for (const auto& member : shape.members)
            if (const auto* found = value.find(member.field.name); found && !found->is_null())
                said.push_back(&member);
        writer_.begin_map(said.size());
        for (const auto* member : said) {
            writer_.text(member->field.wire_name());
            write(*value.find(member->field.name), *member->shape);
        }
    }

    void list(const Document& value, const Shape& shape) {
        const auto* items = value.list();
        writer_.begin_list(items ? items->size() : 0);
        if (items)
            for (const auto& item : *items)
                write(item, *shape.item);
    }

    void map(const Document& value, const Shape& shape) {
        const auto* entries = value.map();
        writer_.begin_map(entries ? entries->size() : 0);
        if (entries)
            for (const auto& entry : *entries) {
                writer_.text(entry.key);
                write(entry.value, *shape.item);
            }
    }

    void scalar(const Document& value, Shape::Kind kind) {
        if (value.is_null())
            return writer_.null();
        if (const auto* yes = value.boolean())
            return writer_.boolean(*yes);
        if (kind == Shape::Kind::blob)
            return writer_.blob(value.scalar_text());
        if (kind == Shape::Kind::timestamp)
            writer_.tag(epoch_tag);
        if (kind == Shape::Kind::timestamp || kind == Shape::Kind::number)
            return writer_.number(as_double(value));
        if (const auto* whole = value.integer())
            return writer_.integer(*whole);
        writer_.text(value.scalar_text());
    }

    codec::CborWriter writer_;
};

// Reading. ----------------------------------------------------------------------------------------

[[noreturn]] void refuse(const Document& body, const Shape& shape) {
    throw ServiceError(
        "SerializationException",
        format("expected {}, found {}", kind_name(shape.kind), body.kind_name())
    );
}

bool fits(const Document& body, Shape::Kind kind) {
    switch (kind) {
    case Shape::Kind::string:
    case Shape::Kind::blob:
        return body.text() != nullptr;
    case Shape::Kind::boolean:
        return body.boolean() != nullptr;
    case Shape::Kind::integer:
        return body.integer() != nullptr;
    case Shape::Kind::number:
    case Shape::Kind::timestamp:
        return body.integer() != nullptr || body.number() != nullptr;
    default:
        return true;
    }
}

Document read(const Document& body, const Shape& shape);

Document read_structure(const Document& body, const Shape& shape) {
    if (!body.map())
        refuse(body, shape);
    Document::Map map;
    for (const auto& member : shape.members) {
        const auto* found = body.find(member.field.wire_name());
        if (found && !found->is_null())
            map.append(std::string(member.field.name), read(*found, *member.shape));
    }
    return map;
}

Document read_list(const Document& body, const Shape& shape) {
    if (!body.list())
        refuse(body, shape);
    Document::List list;
    for (const auto& item : *body.list())
        list.push_back(read(item, *shape.item));
    return list;
}

Document read_map(const Document& body, const Shape& shape) {
    if (!body.map())
        refuse(body, shape);
    Document::Map map;
    for (const auto& entry : *body.map())
        map.append(entry.key, read(entry.value, *shape.item));
    return map;
}

Document read(const Document& body, const Shape& shape) {
    if (body.is_null())
        return body;
    switch (shape.kind) {
    case Shape::Kind::structure:
        return read_structure(body, shape);
    case Shape::Kind::list:
        return read_list(body, shape);
    case Shape::Kind::map:
        return read_map(body, shape);
    default:
        if (!fits(body, shape.kind))
            refuse(body, shape);
        return body;
    }
}

Document parse_body(std::string_view body) {
    if (body.empty())
        return Document::Map{};
    try {
        return codec::parse_cbor(body);
    } catch (const codec::ParseError& error) {
        throw ServiceError("SerializationException", error.what());
    }
}

io::HttpResponse response_with(int status, std::string body, std::string_view request_id) {
    io::HttpResponse response{.status = status, .body = std::move(body)};
    response.headers.add("Content-Type", "application/cbor");
    response.headers.add("Smithy-Protocol", std::string(protocol_name));
    response.headers.add("x-amzn-RequestId", std::string(request_id));
    return response;
}

} // namespace

bool speaks_cbor(const io::HttpRequest& request) {
    return request.headers.value_or("Smithy-Protocol", "") == protocol_name;
}

/// "/service/SERVICE/operation/OPERATION", perhaps behind a prefix.
std::string cbor_target(const io::HttpRequest& request) {
    constexpr std::string_view before = "/service/";
    constexpr std::string_view between = "/operation/";
    const auto path = request.path();
    const auto end = path.rfind(between);
    const auto begin = end == std::string_view::npos ? end : path.rfind(before, end);
    if (begin == std::string_view::npos)
        return {};
    const auto service = path.substr(begin + before.size(), end - begin - before.size());
    return format("{}.{}", service, path.substr(end + between.size()));
}

Document parse_cbor_request(const OperationModel& operation, const io::HttpRequest& request) {
    const auto body = parse_body(request.body);
    refuse_unknown_members(body, *operation.input);
    return read(body, *operation.input);
}

io::HttpResponse build_cbor_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    BodyWriter writer;
    writer.write(output, *operation.output);
    return response_with(200, writer.bytes(), request_id);
}

io::HttpResponse build_cbor_error(const ServiceError& error, std::string_view request_id) {
    codec::CborWriter writer;
    writer.begin_map(2);
    writer.text("__type");
    writer.text(error.shape().empty() ? error.code() : error.shape());
    writer.text("message");
    writer.text(error.message());
    return response_with(error.status(), writer.bytes(), request_id);
}

} // namespace copilot::aws::protocol
