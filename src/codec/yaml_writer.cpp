// Writes YAML through libyaml's emitter, which knows what may stand without quotes where; here is
// decided what must not.

#include "base/format.h"
#include "codec/intrinsic_tags.h"
#include "codec/utf8.h"
#include "codec/yaml.h"
#include "codec/yaml_scalar.h"

#include <yaml.h>

#include <algorithm>

namespace copilot::codec {
namespace {

enum class Functions { long_form, short_form };

/// libyaml refuses what is not UTF-8.
std::string as_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto length = utf8_length(text);
        out += length == 0 ? replacement_character : text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

class YamlWriter {
public:
    explicit YamlWriter(Functions functions) : functions_(functions) {
        if (yaml_emitter_initialize(&emitter_) == 0)
            throw Error("write YAML: out of memory");
        yaml_emitter_set_output(&emitter_, append, &out_);
        yaml_emitter_set_unicode(&emitter_, 1);
        yaml_emitter_set_width(&emitter_, -1);
    }

    YamlWriter(const YamlWriter&) = delete;
    YamlWriter& operator=(const YamlWriter&) = delete;

    ~YamlWriter() { yaml_emitter_delete(&emitter_); }

    std::string write(const Document& document) {
        emit([](yaml_event_t& event) {
            return yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING);
        });
        emit([](yaml_event_t& event) {
            return yaml_document_start_event_initialize(&event, nullptr, nullptr, nullptr, 1);
        });
        write_value(document, Place::elsewhere);
        emit([](yaml_event_t& event) { return yaml_document_end_event_initialize(&event, 1); });
        emit([](yaml_event_t& event) { return yaml_stream_end_event_initialize(&event); });
        return std::move(out_);
    }

private:
    enum class Place { in_list, elsewhere };

    static int append(void* out, unsigned char* bytes, std::size_t size) {
        static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
        return 1;
    }

    template <typename Make>
    void emit(Make make) {
        yaml_event_t event{};
        if (make(event) == 0 || yaml_emitter_emit(&emitter_, &event) == 0)
            throw Error(
                format("write YAML: {}", emitter_.problem ? emitter_.problem : "out of memory")
            );
    }

    void write_value(const Document& document, Place place) {
        if (const auto form = short_form(document, place))
            write_content(*form->content, form->tag);
        else
            write_content(document, {});
    }

    /// A map that only says "Condition" is a condition in a list of them; elsewhere it may be a
    /// resource's.
    std::optional<ShortForm> short_form(const Document& document, Place place) const {
        if (functions_ == Functions::long_form)
            return std::nullopt;
        auto form = short_form_of(document);
        if (form && form->tag == "!Condition" && place != Place::in_list)
            return std::nullopt;
        return form;
    }

    void write_content(const Document& document, std::string_view tag) {
        if (const auto* list = document.list())
            write_list_or_attribute(*list, tag);
        else if (const auto* map = document.map())
            write_map(*map, tag);
        else if (const auto* text = document.text())
            write_scalar(*text, tag, tag.empty() ? style_for(*text) : style_for_tagged(*text));
        else
            write_scalar(
                document.is_null() ? "null" : document.scalar_text(), tag, YAML_PLAIN_SCALAR_STYLE
            );
    }

    /// `!GetAtt a.b` where the long form is a list of two.
    void write_list_or_attribute(const Document::List& list, std::string_view tag) {
        const auto* name = list.size() == 2 ? list[0].text() : nullptr;
        const auto* attribute = list.size() == 2 ? list[1].text() : nullptr;
        if (tag == "!GetAtt" && name && attribute && name->find('.') == std::string::npos)
            write_content(*name + "." + *attribute, tag);
        else
            write_list(list, tag);
    }

    void write_list(const Document::List& list, std::string_view tag) {
        const std::string name(tag);
        emit([&](yaml_event_t& event) {
            return yaml_sequence_start_event_initialize(
                &event, nullptr, bytes_of(name), name.empty() ? 1 : 0, YAML_BLOCK_SEQUENCE_STYLE
            );
        });
        for (const auto& item : list)
            write_value(item, Place::in_list);
        emit([](yaml_event_t& event) { return yaml_sequence_end_event_initialize(&event); });
    }

    void write_map(const Document::Map& map, std::string_view tag) {
        const std::string name(tag);
        emit([&](yaml_event_t& event) {
            return yaml_mapping_start_event_initialize(
                &event, nullptr, bytes_of(name), name.empty() ? 1 : 0, YAML_BLOCK_MAPPING_STYLE
            );
        });
        for (const auto& entry : map) {
            write_scalar(entry.key, {}, style_for_key(entry.key));
            write_value(entry.value, Place::elsewhere);
        }
        emit([](yaml_event_t& event) { return yaml_mapping_end_event_initialize(&event); });
    }

    void write_scalar(std::string_view text, std::string_view tag, yaml_scalar_style_t style) {
        const auto value = as_utf8(text);
        const std::string name(tag);
        const int implicit = name.empty() ? 1 : 0;
        emit([&](yaml_event_t& event) {
            return yaml_scalar_event_initialize(
                &event,
                nullptr,
                bytes_of(name),
                bytes_of(value, true),
                static_cast<int>(value.size()),
                implicit,
                implicit,
                style
            );
        });
    }

    static const yaml_char_t* bytes_of(const std::string& text, bool even_when_empty = false) {
        if (text.empty() && !even_when_empty)
            return nullptr;
        return reinterpret_cast<const yaml_char_t*>(text.c_str());
    }

    static yaml_scalar_style_t style_for_tagged(std::string_view text) {
        if (text.find('\n') != std::string_view::npos)
            return YAML_LITERAL_SCALAR_STYLE;
        return text.empty() ? YAML_SINGLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE;
    }

    static yaml_scalar_style_t style_for(std::string_view text) {
        return reads_as_something_else(text) ? YAML_SINGLE_QUOTED_SCALAR_STYLE
                                             : style_for_tagged(text);
    }

    static yaml_scalar_style_t style_for_key(std::string_view key) {
        return reads_as_something_else(key) ? YAML_SINGLE_QUOTED_SCALAR_STYLE
                                            : YAML_PLAIN_SCALAR_STYLE;
    }

    Functions functions_;
    std::string out_;
    yaml_emitter_t emitter_{};
};

} // namespace

std::string to_yaml(const Document& document) {
    return YamlWriter(Functions::long_form).write(document);
}

std::string to_template_yaml(const Document& document) {
    return YamlWriter(Functions::short_form).write(document);
}

} // namespace copilot::codec
