// One pass over the lines. Sections of a kind that is not known are read and forgotten.

#include "aws/config/shared_config.h"

#include "base/format.h"
#include "base/text.h"

namespace copilot::aws {
namespace {

enum class FileKind { config, credentials };

/// "value # comment" is value: a comment needs a blank before it.
std::string_view without_comment(std::string_view value) {
    for (const auto* mark : {" #", " ;", "\t#", "\t;"})
        value = value.substr(0, value.find(mark));
    return trimmed(value);
}

std::string_view unquoted(std::string_view name) {
    const bool quoted = name.size() > 1 && (name.front() == '"' || name.front() == '\'')
                        && name.front() == name.back();
    return quoted ? name.substr(1, name.size() - 2) : name;
}

class Reader {
public:
    Reader(SharedConfig& config, FileKind kind) : config_(config), kind_(kind) {}

    void read(std::string_view text) {
        for (const auto& line : split(text, '\n')) {
            ++line_;
            read_line(line);
        }
    }

private:
    [[noreturn]] void refuse(std::string_view why) const {
        throw Error(format("line {}: {}", line_, why));
    }

    void read_line(std::string_view line) {
        const auto text = trimmed(line);
        if (text.empty() || text.front() == '#' || text.front() == ';')
            return;
        const bool indented = line.front() == ' ' || line.front() == '\t';
        if (text.front() == '[')
            open_section(without_comment(text));
        else if (indented && !parent_.empty())
            read_nested(text);
        else
            read_setting(text);
    }

    void open_section(std::string_view text) {
        if (text.back() != ']')
            refuse("a section's name ends with ]");
        auto name = trimmed(text.substr(1, text.size() - 2));
        parent_.clear();
        section_ = section(name);
    }

    /// Null for sections that mean nothing here.
    Settings* section(std::string_view name) {
        if (kind_ == FileKind::credentials)
            return &config_.profiles[std::string(unquoted(name))];
        if (name == "default")
            return &config_.profiles["default"];
        const auto blank = name.find_first_of(" \t");
        if (blank == std::string_view::npos)
            return nullptr;
        const auto kind = name.substr(0, blank);
        const std::string own(unquoted(trimmed(name.substr(blank))));
        if (kind == "profile")
            return &config_.profiles[own];
        if (kind == "sso-session")
            return &config_.sso_sessions[own];
        return kind == "services" ? &config_.services[own] : nullptr;
    }

    void read_setting(std::string_view text) {
        const auto equals = text.find('=');
        if (equals == std::string_view::npos)
            refuse("a setting is written name = value");
        parent_ = lower_case(trimmed(text.substr(0, equals)));
        if (parent_.empty())
            refuse("a setting needs a name before the =");
        if (section_)
            (*section_)[parent_] = without_comment(text.substr(equals + 1));
    }

    /// Lines further in belong to the setting above them.
    void read_nested(std::string_view text) {
        if (!section_)
            return;
        auto& above = (*section_)[parent_];
        const auto equals = text.find('=');
        if (!above.empty() || equals == std::string_view::npos) {
            above += (above.empty() ? "" : "\n") + std::string(text);
            return;
        }
        const auto name = lower_case(trimmed(text.substr(0, equals)));
        (*section_)[parent_ + "." + name] = without_comment(text.substr(equals + 1));
    }

    SharedConfig& config_;
    FileKind kind_;
    Settings* section_ = nullptr;
    std::string parent_;
    int line_ = 0;
};

io::Path path_of(const Surroundings& surroundings, std::string_view variable, const char* name) {
    if (const auto path = surroundings.variable(variable)) {
        if (path->starts_with("~/"))
            return surroundings.home() / path->substr(2);
        return *path;
    }
    return surroundings.home() / ".aws" / name;
}

void read_file(
    SharedConfig& config, const Surroundings& surroundings, const io::Path& path, FileKind kind
) {
    const auto text = surroundings.file(path);
    if (text)
        with_context("read " + path.string(), [&] { Reader(config, kind).read(*text); });
}

} // namespace

std::vector<std::string> SharedConfig::profile_names() const {
    std::vector<std::string> names;
    for (const auto& [name, settings] : profiles)
        names.push_back(name);
    return names;
}

SharedConfig parse_shared_config(std::string_view config, std::string_view credentials) {
    SharedConfig shared;
    Reader(shared, FileKind::config).read(config);
    Reader(shared, FileKind::credentials).read(credentials);
    return shared;
}

SharedConfig load_shared_config(const Surroundings& surroundings) {
    SharedConfig shared;
    const auto config = path_of(surroundings, "AWS_CONFIG_FILE", "config");
    read_file(shared, surroundings, config, FileKind::config);
    const auto credentials = path_of(surroundings, "AWS_SHARED_CREDENTIALS_FILE", "credentials");
    read_file(shared, surroundings, credentials, FileKind::credentials);
    return shared;
}

std::optional<std::string> setting(const Settings& settings, std::string_view name) {
    const auto found = settings.find(name);
    if (found == settings.end() || found->second.empty())
        return std::nullopt;
    return found->second;
}

} // namespace copilot::aws
