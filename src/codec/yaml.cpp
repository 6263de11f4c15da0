// Reads YAML: libyaml's events become our document.
//
// Written against texts from strangers: the depth of what is read, and the size that aliases expand
// it to, are bounded, so that neither this nor whoever walks the document later can be made to
// overflow a stack or to fill the memory.

#include "codec/yaml.h"

#include "base/format.h"
#include "codec/duplicate_keys.h"
#include "codec/intrinsic_tags.h"
#include "codec/yaml_scalar.h"

#include <yaml.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

namespace copilot::codec {
namespace {

constexpr std::size_t deepest = 128;
constexpr std::size_t most_nodes = 1'000'000;
constexpr std::size_t bytes_per_node = 64; ///< Long text counts as several nodes.
constexpr std::string_view standard_tag = "tag:yaml.org,2002:";

Mark to_mark(const yaml_mark_t& mark) {
    return {.line = static_cast<int>(mark.line) + 1, .column = static_cast<int>(mark.column) + 1};
}

std::string_view to_view(const yaml_char_t* text) {
    return text ? reinterpret_cast<const char*>(text) : std::string_view{};
}

class Event {
public:
    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;

    ~Event() { yaml_event_delete(&event_); }

    [[nodiscard]] yaml_event_t* raw() { return &event_; }

    [[nodiscard]] yaml_event_type_t type() const { return event_.type; }

    [[nodiscard]] Mark mark() const { return to_mark(event_.start_mark); }

    [[nodiscard]] std::string_view text() const {
        const auto& scalar = event_.data.scalar;
        return {reinterpret_cast<const char*>(scalar.value), scalar.length};
    }

    [[nodiscard]] bool is_plain() const {
        return event_.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    }

    [[nodiscard]] std::string_view tag() const {
        switch (event_.type) {
        case YAML_SCALAR_EVENT:
            return to_view(event_.data.scalar.tag);
        case YAML_SEQUENCE_START_EVENT:
            return to_view(event_.data.sequence_start.tag);
        case YAML_MAPPING_START_EVENT:
            return to_view(event_.data.mapping_start.tag);
        default:
            return {};
        }
    }

    [[nodiscard]] std::string_view anchor() const {
        switch (event_.type) {
        case YAML_SCALAR_EVENT:
            return to_view(event_.data.scalar.anchor);
        case YAML_SEQUENCE_START_EVENT:
            return to_view(event_.data.sequence_start.anchor);
        case YAML_MAPPING_START_EVENT:
            return to_view(event_.data.mapping_start.anchor);
        case YAML_ALIAS_EVENT:
            return to_view(event_.data.alias.anchor);
        default:
            return {};
        }
    }

private:
    yaml_event_t event_{};
};

class Events {
public:
    explicit Events(std::string_view text) {
        if (yaml_parser_initialize(&parser_) == 0)
            throw Error("read YAML: out of memory");
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        yaml_parser_set_input_string(&parser_, bytes, text.size());
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    }

    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

    ~Events() { yaml_parser_delete(&parser_); }

    void next(Event& event) {
        if (yaml_parser_parse(&parser_, event.raw()) == 0)
            throw ParseError(reason(), mark_of_problem());
    }

private:
    std::string reason() const {
        std::string text = parser_.context ? format("{}: ", parser_.context) : "";
        return text + (parser_.problem ? parser_.problem : "out of memory");
    }

    /// The reader of bytes fails before anything has a mark; what was read by then tells where.
    Mark mark_of_problem() const {
        return to_mark(parser_.error == YAML_READER_ERROR ? parser_.mark : parser_.problem_mark);
    }

    yaml_parser_t parser_{};
};

struct Measure {
    std::size_t nodes = 1;
    std::size_t height = 0;
};

Measure measure(const Document& document) {
    Measure all;
    const auto add = [&all](const Document& child) {
        const auto one = measure(child);
        all.nodes += one.nodes;
        all.height = std::max(all.height, one.height + 1);
    };
    if (const auto* text = document.text())
        all.nodes += text->size() / bytes_per_node;
    if (const auto* list = document.list())
        std::ranges::for_each(*list, add);
    if (const auto* map = document.map()) {
        for (const auto& entry : *map) {
            all.nodes += entry.key.size() / bytes_per_node;
            add(entry.value);
        }
    }
    return all;
}

struct Anchored {
    Document document;
    Measure size;
};

/// What `<<` brings into a map, and before which entry it stood.
struct Merge {
    std::size_t position;
    Document value;
};

void append(Document::Map& map, DocumentMap::Entry& entry) {
    map.append(entry.key, std::move(entry.value));
    std::prev(map.end())->mark = entry.mark;
}

class Reader {
public:
    explicit Reader(std::string_view text) : events_(text) {}

    Document read_document() {
        Event event;
        expect(YAML_STREAM_START_EVENT);
        events_.next(event);
        if (event.type() == YAML_STREAM_END_EVENT)
            return nullptr;
        auto document = read_next(0);
        expect(YAML_DOCUMENT_END_EVENT);
        Event end;
        events_.next(end);
        if (end.type() != YAML_STREAM_END_EVENT)
            throw ParseError("a second document", end.mark());
        return document;
    }

private:
    void expect(yaml_event_type_t) {
        Event event; // libyaml's grammar leaves no other
        events_.next(event);
    }

    Document read_next(std::size_t depth) {
        Event event;
        events_.next(event);
        return read(event, depth);
    }

    Document read(const Event& event, std::size_t depth) {
        count(1, event.mark());
        if (event.type() == YAML_ALIAS_EVENT)
            return resolve_alias(event, depth);
        const std::string anchor(event.anchor());
        if (!anchor.empty())
            open_anchors_.insert(anchor);
        auto document = read_tagged(event, depth);
        document.mark = event.mark();
        if (!anchor.empty()) {
            open_anchors_.erase(anchor);
            anchors_[anchor] = {document, measure(document)};
        }
        return document;
    }

    Document read_tagged(const Event& event, std::size_t depth) {
        const auto tag = event.tag();
        if (tag.empty() || tag == "!" || tag.starts_with(standard_tag))
            return read_content(event, depth);
        const auto key = long_form_of(tag);
        if (!key)
            throw ParseError(format("tag {} is not known", tag), event.mark());
        return call_of(*key, read_content(event, depth + 1), event.mark());
    }

    /// {"Fn::GetAtt": ["a", "b"]} for `!GetAtt a.b`.
    static Document call_of(std::string_view key, Document content, Mark mark) {
        content.mark = mark;
        const auto* text = content.text();
        const auto dot = text ? text->find('.') : std::string::npos;
        if (key == "Fn::GetAtt" && dot != std::string::npos) {
            Document::List parts{text->substr(0, dot), text->substr(dot + 1)};
            parts[0].mark = parts[1].mark = mark;
            content.content = std::move(parts);
        }
        Document::Map call;
        call.append(std::string(key), std::move(content));
        call.begin()->mark = mark;
        return call;
    }

    Document read_content(const Event& event, std::size_t depth) {
        if (event.type() == YAML_SCALAR_EVENT)
            return read_scalar(event);
        if (depth >= deepest)
            throw ParseError(format("nested more than {} levels deep", deepest), event.mark());
        return event.type() == YAML_MAPPING_START_EVENT ? read_map(depth + 1)
                                                        : read_list(depth + 1);
    }

    static Document read_scalar(const Event& event) {
        const auto tag = event.tag();
        if (tag.empty())
            return event.is_plain() ? resolve_plain_scalar(event.text()) : event.text();
        if (!tag.starts_with(standard_tag))
            return event.text();
        const auto type = tag.substr(standard_tag.size());
        if (type == "str" || type == "timestamp" || type == "merge")
            return event.text();
        auto value = resolve_plain_scalar(event.text());
        const bool fits = (type == "int" && value.integer()) || (type == "null" && value.is_null())
                          || (type == "float" && (value.number() || value.integer()))
                          || (type == "bool" && value.boolean());
        if (!fits)
            throw ParseError(format("the value is no !!{}", type), event.mark());
        return value;
    }

    Document read_list(std::size_t depth) {
        Document::List list;
        while (true) {
            Event event;
            events_.next(event);
            if (event.type() == YAML_SEQUENCE_END_EVENT)
                return list;
            list.push_back(read(event, depth));
        }
    }

    Document read_map(std::size_t depth) {
        Document::Map map;
        std::optional<Merge> merge;
        while (true) {
            Event event;
            events_.next(event);
            if (event.type() == YAML_MAPPING_END_EVENT)
                break;
            if (is_merge(event)) {
                if (merge)
                    throw ParseError("key \"<<\" is there twice", event.mark());
                merge = Merge{map.size(), read_next(depth)};
                continue;
            }
            auto key = read_key(event);
            map.append(std::move(key), read_next(depth));
            std::prev(map.end())->mark = event.mark();
        }
        if (const auto* twice = find_duplicate_key(map))
            throw ParseError(format("key \"{}\" is there twice", twice->key), twice->mark);
        return merge ? merged(std::move(map), std::move(*merge)) : std::move(map);
    }

    static bool is_merge(const Event& event) {
        return event.type() == YAML_SCALAR_EVENT && event.text() == "<<"
               && (event.tag() == "tag:yaml.org,2002:merge"
                   || (event.is_plain() && event.tag().empty()));
    }

    std::string read_key(const Event& event) {
        count(1 + (event.type() == YAML_SCALAR_EVENT ? 0 : 1), event.mark());
        if (event.type() == YAML_SCALAR_EVENT) {
            if (!event.anchor().empty())
                anchors_[std::string(event.anchor())] = {event.text(), {}};
            return std::string(event.text());
        }
        if (event.type() == YAML_ALIAS_EVENT) {
            const auto key = resolve_alias(event, 0);
            if (!key.list() && !key.map())
                return key.scalar_text();
        }
        throw ParseError("a key that is a list or a map", event.mark());
    }

    /// Keys that `<<` brings stand where it stood; the map's own keys win, then the first map
    /// named.
    static Document merged(Document::Map own, Merge merge) {
        std::unordered_set<std::string> taken;
        for (const auto& entry : own)
            taken.insert(entry.key);
        Document::Map brought;
        for (auto& source : maps_of(std::move(merge.value)))
            for (auto& entry : source)
                if (taken.insert(entry.key).second)
                    append(brought, entry);
        Document::Map result;
        std::size_t position = 0;
        for (auto& entry : own) {
            if (position++ == merge.position)
                for (auto& one : brought)
                    append(result, one);
            append(result, entry);
        }
        if (merge.position == own.size())
            for (auto& one : brought)
                append(result, one);
        return result;
    }

    static std::vector<Document::Map> maps_of(Document value) {
        if (auto* map = value.map())
            return {std::move(*map)};
        if (!value.list())
            throw ParseError("<< wants a map", value.mark);
        std::vector<Document::Map> maps;
        for (auto& item : *value.list()) {
            if (!item.map())
                throw ParseError("<< wants maps", item.mark);
            maps.push_back(std::move(*item.map()));
        }
        return maps;
    }

    Document resolve_alias(const Event& event, std::size_t depth) {
        const std::string anchor(event.anchor());
        if (open_anchors_.contains(anchor))
            throw ParseError(format("anchor {} contains itself", anchor), event.mark());
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end())
            throw ParseError(format("anchor {} is not defined", anchor), event.mark());
        count(found->second.size.nodes, event.mark());
        if (depth + found->second.size.height > deepest)
            throw ParseError(format("nested more than {} levels deep", deepest), event.mark());
        auto document = found->second.document;
        document.mark = event.mark();
        return document;
    }

    void count(std::size_t nodes, Mark mark) {
        nodes_ += nodes;
        if (nodes_ > most_nodes)
            throw ParseError(format("more than {} values", most_nodes), mark);
    }

    Events events_;
    std::map<std::string, Anchored> anchors_;
    std::set<std::string> open_anchors_;
    std::size_t nodes_ = 0;
};

} // namespace

Document parse_yaml(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    return Reader(text).read_document();
}

} // namespace copilot::codec
