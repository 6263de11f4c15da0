// Writing walks the shape and joins names with dots. Reading first sorts the names into a tree,
// then walks the shape over it, so that the order of parameters does not matter.

#include "aws/protocol/form_body.h"

#include "aws/protocol/scalar.h"
#include "aws/protocol/unknown_member.h"
#include "aws/service_error.h"

#include <algorithm>
#include <charconv>

namespace copilot::aws::protocol {
namespace {

std::string parameter_name(const Field& field, FormDialect dialect) {
    std::string name(field.wire_name());
    if (dialect == FormDialect::ec2 && !name.empty() && name[0] >= 'a' && name[0] <= 'z')
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

bool without_wrapper(const Field& field, const Shape& shape, FormDialect dialect) {
    return dialect == FormDialect::ec2 || is_flattened(field, shape);
}

// Writing. ----------------------------------------------------------------------------------------

class FormWriter {
public:
    FormWriter(codec::Form& form, FormDialect dialect) : form_(form), dialect_(dialect) {}

    void members(const std::string& prefix, const Document& value, const Shape& shape) {
        for (const auto& [field, member, place] : shape.members) {
            const auto* found = value.find(field.name);
            if (found && !found->is_null())
                write(prefix + parameter_name(field, dialect_), *found, *member, field);
        }
    }

private:
    void
    write(const std::string& name, const Document& value, const Shape& shape, const Field& field) {
        if (shape.kind == Shape::Kind::structure)
            members(name + ".", value, shape);
        else if (shape.kind == Shape::Kind::list)
            items(name, value, shape, field);
        else if (shape.kind == Shape::Kind::map)
            entries(name, value, shape, field);
        else
            form_.emplace_back(name, scalar_to_text(value, shape, field, TimestampFormat::iso8601));
    }

    void
    items(const std::string& name, const Document& value, const Shape& shape, const Field& field) {
        const auto* list = value.list();
        if (!list)
            return;
        if (list->empty() && dialect_ == FormDialect::query)
            form_.emplace_back(name, "");
        const bool bare = without_wrapper(field, shape, dialect_);
        const auto prefix =
            bare ? name + "." : format("{}.{}.", name, item_name(field, shape, "member"));
        for (std::size_t i = 0; i < list->size(); ++i)
            write(
                prefix + std::to_string(i + 1), (*list)[i], *shape.item, item_field(field, shape)
            );
    }

    void entries(
        const std::string& name, const Document& value, const Shape& shape, const Field& field
    ) {
        const auto* map = value.map();
        if (!map)
            return;
        const auto prefix = without_wrapper(field, shape, dialect_) ? name + "." : name + ".entry.";
        std::size_t index = 0;
        for (const auto& entry : *map) {
            const auto at = prefix + std::to_string(++index) + ".";
            form_.emplace_back(at + std::string(key_name(field, shape)), entry.key);
            const auto value_at = at + std::string(value_name(field, shape));
            write(value_at, entry.value, *shape.item, item_field(field, shape));
        }
    }

    codec::Form& form_;
    FormDialect dialect_;
};

// Reading. ----------------------------------------------------------------------------------------

constexpr std::size_t deepest = 32;

struct Node {
    std::string_view name;
    std::string_view path{}; ///< The parameter's name, up to and with this part of it.
    std::string_view value{};
    std::vector<Node> children{};

    [[nodiscard]] const Node* find(std::string_view child) const {
        const auto found = std::ranges::find(children, child, &Node::name);
        return found == children.end() ? nullptr : &*found;
    }

    /// The last child is looked at first: the parameters of one item come together.
    Node& at(std::string_view child, std::string_view path_of_child) {
        if (!children.empty() && children.back().name == child)
            return children.back();
        const auto found = std::ranges::find(children, child, &Node::name);
        return found == children.end() ? children.emplace_back(Node{child, path_of_child}) : *found;
    }
};

Node to_tree(const codec::Form& form) {
    Node root{""};
    for (const auto& [name, value] : form) {
        auto* node = &root;
        std::string_view rest = name;
        for (std::size_t depth = 0; !rest.empty(); ++depth) {
            if (depth == deepest)
                throw ServiceError("MalformedInput", "a parameter's name is nested too deep");
            const auto dot = rest.find('.');
            const auto part = rest.substr(0, dot);
            const auto end = name.size() - rest.size() + part.size();
            node = &node->at(part, std::string_view(name).substr(0, end));
            rest = dot == std::string_view::npos ? "" : rest.substr(dot + 1);
        }
        node->value = value;
    }
    return root;
}

bool asks_for_nothing(const Node& node) {
    return node.children.empty() && (node.value.empty() || node.value == "false");
}

std::optional<unsigned> index_of(const Node& node) {
    unsigned index = 0;
    const auto* end = node.name.data() + node.name.size();
    const auto parsed = std::from_chars(node.name.data(), end, index);
    if (parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return index;
}

std::vector<std::pair<unsigned, const Node*>> numbered(const Node& node) {
    std::vector<std::pair<unsigned, const Node*>> found;
    for (const auto& child : node.children)
        if (const auto index = index_of(child))
            found.emplace_back(*index, &child);
    std::ranges::sort(found);
    return found;
}

/// The node whose children are numbered: this one, or the wrapper inside it.
const Node& numbered_parent(const Node& node, std::string_view wrapper) {
    if (!numbered(node).empty())
        return node;
    for (const auto name : {wrapper, std::string_view("member"), std::string_view("entry")})
        if (const auto* found = node.find(name))
            return *found;
    return node;
}

class FormReader {
public:
    explicit FormReader(FormDialect dialect) : dialect_(dialect) {}

    Document members(const Node& node, const Shape& shape) const {
        refuse_unknown(node, shape);
        Document::Map map;
        for (const auto& [field, member, place] : shape.members)
            if (const auto* found = node.find(parameter_name(field, dialect_)))
                map.append(std::string(field.name), read(*found, *member, field));
        return map;
    }

private:
    void refuse_unknown(const Node& node, const Shape& shape) const {
        const auto is_known = [&](const Node& child) {
            return std::ranges::any_of(shape.members, [&](const Shape::Member& member) {
                return parameter_name(member.field, dialect_) == child.name;
            });
        };
        for (const auto& child : node.children)
            if (!is_known(child) && !asks_for_nothing(child))
                throw not_taken(child.path);
    }

    Document read(const Node& node, const Shape& shape, const Field& field) const {
        switch (shape.kind) {
        case Shape::Kind::structure:
            return members(node, shape);
        case Shape::Kind::list:
            return items(node, shape, field);
        case Shape::Kind::map:
            return entries(node, shape, field);
        default:
            return scalar(node, shape);
        }
    }

    Document items(const Node& node, const Shape& shape, const Field& field) const {
        Document::List list;
        const auto& parent = numbered_parent(node, item_name(field, shape, "member"));
        for (const auto& [index, child] : numbered(parent))
            list.push_back(read(*child, *shape.item, item_field(field, shape)));
        return list;
    }

    Document entries(const Node& node, const Shape& shape, const Field& field) const {
        Document::Map map;
        for (const auto& [index, child] : numbered(numbered_parent(node, "entry"))) {
            const auto* key = child->find(key_name(field, shape));
            const auto* value = child->find(value_name(field, shape));
            if (!key)
                throw ServiceError("MalformedInput", "a map's entry has no key");
            const auto inside = item_field(field, shape);
            map.set(std::string(key->value), read(value ? *value : Node{""}, *shape.item, inside));
        }
        return map;
    }

    Document scalar(const Node& node, const Shape& shape) const {
        if (auto value = text_to_scalar(node.value, shape))
            return *std::move(value);
        const auto wanted = kind_name(shape.kind);
        if (dialect_ == FormDialect::query)
            throw ServiceError("MalformedInput", format("\"{}\" is not {}", node.value, wanted));
        throw ServiceError(
            "InvalidParameterValue",
            format(
                "Value ({}) for parameter {} is invalid. Expected {}.",
                node.value,
                node.name,
                wanted
            )
        );
    }

    FormDialect dialect_;
};

} // namespace

void write_form(
    codec::Form& form, const Document& structure, const Shape& shape, FormDialect dialect
) {
    FormWriter(form, dialect).members("", structure, shape);
}

Document read_form(const codec::Form& form, const Shape& shape, FormDialect dialect) {
    auto tree = to_tree(form);
    std::erase_if(tree.children, [](const Node& child) { return is_of_protocol(child.name); });
    return FormReader(dialect).members(tree, shape);
}

} // namespace copilot::aws::protocol
