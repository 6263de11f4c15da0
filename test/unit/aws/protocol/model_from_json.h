// Shapes and operations made at run time from service models in botocore's format.

#pragma once

#include "aws/operation.h"
#include "codec/json.h"

#include <map>
#include <memory>

namespace copilot::aws::test {

inline std::string_view text_at(const Document& document, std::string_view key) {
    const auto* found = document.find(key);
    return found && found->text() ? std::string_view(*found->text()) : std::string_view();
}

inline bool is_true(const Document& document, std::string_view key) {
    const auto* found = document.find(key);
    return found && found->scalar_text() == "true";
}

inline TimestampFormat timestamp_format(std::string_view name) {
    if (name == "iso8601")
        return TimestampFormat::iso8601;
    if (name == "rfc822")
        return TimestampFormat::http;
    return name == "unixTimestamp" ? TimestampFormat::epoch : TimestampFormat::by_protocol;
}

inline Shape::Kind kind_of(const Document& model) {
    static const std::map<std::string_view, Shape::Kind> kinds{
        {"structure", Shape::Kind::structure},
        {"list", Shape::Kind::list},
        {"map", Shape::Kind::map},
        {"string", Shape::Kind::string},
        {"character", Shape::Kind::string},
        {"boolean", Shape::Kind::boolean},
        {"integer", Shape::Kind::integer},
        {"long", Shape::Kind::integer},
        {"float", Shape::Kind::number},
        {"double", Shape::Kind::number},
        {"timestamp", Shape::Kind::timestamp},
        {"blob", Shape::Kind::blob},
    };
    return is_true(model, "document") ? Shape::Kind::document : kinds.at(text_at(model, "type"));
}

inline Location location_of(const Document& member) {
    static const std::map<std::string_view, Location> locations{
        {"", Location::body},
        {"uri", Location::label},
        {"querystring", Location::query},
        {"header", Location::header},
        {"headers", Location::header_prefix},
        {"statusCode", Location::status},
    };
    return locations.at(text_at(member, "location"));
}

/// The shapes of one model. The model must outlive them.
class ModelShapes {
public:
    explicit ModelShapes(const Document& shapes) : models_(shapes) {}

    const Shape& shape(std::string_view name) {
        if (const auto found = made_.find(name); found != made_.end())
            return *found->second;
        auto& shape = *made_.emplace(name, std::make_unique<Shape>()).first->second;
        fill(shape, *models_.find(name));
        return shape;
    }

    static const Shape& nothing() {
        static const Shape empty{.kind = Shape::Kind::structure};
        return empty;
    }

private:
    void fill(Shape& shape, const Document& model) {
        shape.kind = kind_of(model);
        shape.flattened = is_true(model, "flattened");
        if (shape.kind == Shape::Kind::structure)
            for (const auto& [name, member, mark] : *model.find("members")->map())
                shape.members.push_back(
                    {field(name, member, model), this->shape(text_at(member, "shape"))}
                );
        if (const auto* item = model.find(shape.kind == Shape::Kind::map ? "value" : "member")) {
            shape.item = this->shape(text_at(*item, "shape"));
            shape.item_name = text_at(*item, "locationName");
            shape.item_timestamp = timestamp_of(*item);
        }
        if (const auto* key = model.find("key"))
            shape.key_name = text_at(*key, "locationName");
    }

    [[nodiscard]] TimestampFormat timestamp_of(const Document& reference) const {
        if (const auto own = text_at(reference, "timestampFormat"); !own.empty())
            return timestamp_format(own);
        const auto* target = models_.find(text_at(reference, "shape"));
        return timestamp_format(text_at(*target, "timestampFormat"));
    }

    Field field(std::string_view name, const Document& member, const Document& structure) const {
        Field field(name);
        field.wire = text_at(member, "locationName");
        field.location = location_of(member);
        if (text_at(structure, "payload") == name)
            make_payload(field, member);
        field.timestamp = timestamp_of(member);
        field.flattened = is_true(member, "flattened");
        field.idempotency = is_true(member, "idempotencyToken");
        field.attribute = is_true(member, "xmlAttribute");
        field.json = is_true(member, "jsonvalue");
        const auto* target = models_.find(text_at(member, "shape"));
        add_namespace(field, member.find("xmlNamespace") ? member : *target);
        return field;
    }

    /// A payload's element is called as its shape is.
    void make_payload(Field& field, const Document& member) const {
        field.location = Location::payload;
        const auto shape = text_at(member, "shape");
        const auto renamed = text_at(*models_.find(shape), "locationName");
        if (field.wire.empty() || field.wire == field.name)
            field.wire = renamed.empty() ? shape : renamed;
    }

    static void add_namespace(Field& field, const Document& owner) {
        const auto* xml = owner.find("xmlNamespace");
        if (!xml)
            return;
        field.xml_namespace = xml->text() ? std::string_view(*xml->text()) : text_at(*xml, "uri");
        field.xml_prefix = text_at(*xml, "prefix");
    }

    const Document& models_;
    std::map<std::string, std::unique_ptr<Shape>, std::less<>> made_;
};

} // namespace copilot::aws::test
