// CLI11 behind our own Flags, and nowhere else: the header takes seconds to compile.
//
// The command's words are matched against the table first ("svc deploy"), so that only the command
// that runs declares its flags, and an unknown word can name its nearest neighbour.

#include "cli/parser.h"

#include "base/format.h"
#include "base/nearest.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace copilot::cli {
namespace {

std::string flag_words(std::string_view name, char letter) {
    return letter == '\0' ? format("--{}", name) : format("-{},--{}", letter, name);
}

class Cli11Flags final : public Flags {
public:
    explicit Cli11Flags(CLI::App& app) : app_(app) {}

    void
    text(std::string_view name, char letter, std::string& value, std::string_view help) override {
        keep(name, app_.add_option(flag_words(name, letter), value, std::string(help)))
            ->type_name("string");
    }

    void choice(
        std::string_view name,
        char letter,
        std::string& value,
        const std::vector<std::string>& choices,
        std::string_view help
    ) override {
        keep(name, app_.add_option(flag_words(name, letter), value, std::string(help)))
            ->type_name("string")
            ->check([choices, name = std::string(name)](const std::string& given) {
                return std::ranges::find(choices, given) != choices.end()
                           ? std::string{}
                           : format("--{} is one of: {}", name, joined(choices, ", "));
            });
    }

    void list(
        std::string_view name, char letter, std::vector<std::string>& values, std::string_view help
    ) override {
        keep(
            name,
            app_.add_option_function<std::vector<std::string>>(
                flag_words(name, letter),
                [&values](const std::vector<std::string>& given) {
                    for (const auto& text : given)
                        for (auto& item : split(text, ','))
                            values.push_back(std::move(item));
                },
                std::string(help)
            )
        )
            ->type_name("list")
            ->take_all()
            ->expected(1)
            ->allow_extra_args(false);
    }

    void pairs(
        std::string_view name, char letter, Dictionary<std::string>& values, std::string_view help
    ) override {
        keep(
            name,
            app_.add_option_function<std::vector<std::string>>(
                flag_words(name, letter),
                [&values, name = std::string(name)](const std::vector<std::string>& given) {
                    for (const auto& text : given)
                        for (const auto& pair : split(text, ','))
                            add_pair(values, name, pair);
                },
                std::string(help)
            )
        )
            ->type_name("key=value")
            ->take_all()
            ->expected(1)
            ->allow_extra_args(false);
    }

    void toggle(std::string_view name, char letter, bool& value, std::string_view help) override {
        keep(name, app_.add_flag(flag_words(name, letter), value, std::string(help)));
    }

    void maybe(
        std::string_view name, char letter, std::optional<bool>& value, std::string_view help
    ) override {
        keep(
            name,
            app_.add_flag_callback(
                flag_words(name, letter), [&value] { value = true; }, std::string(help)
            )
        );
        app_.add_flag_callback(format("--no-{}", name), [&value] { value = false; })->group("");
    }

    void number(
        std::string_view name,
        char letter,
        std::optional<std::int64_t>& value,
        std::string_view help
    ) override {
        keep(
            name,
            app_.add_option_function<std::int64_t>(
                flag_words(name, letter),
                [&value](const std::int64_t& given) { value = given; },
                std::string(help)
            )
        )
            ->type_name("int");
    }

    void argument(std::string_view name, std::string& value, std::string_view help) override {
        app_.add_option(std::string(name), value, std::string(help))->type_name("")->group("");
        argument_ += format(" [{}]", name);
    }

    void exclusive(const std::vector<std::string>& names) override {
        for (const auto& one : names)
            for (const auto& other : names)
                if (one != other && options_.contains(one) && options_.contains(other))
                    options_.at(one)->excludes(options_.at(other));
    }

    void group(std::string_view title) override { group_ = std::string(title); }

    [[nodiscard]] const std::string& argument_name() const { return argument_; }

    [[nodiscard]] bool has(std::string_view name) const { return options_.contains(name); }

private:
    static void
    add_pair(Dictionary<std::string>& values, const std::string& name, const std::string& pair) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            throw UsageError(format("--{}: \"{}\" is no key=value", name, pair));
        values[pair.substr(0, equals)] = pair.substr(equals + 1);
    }

    CLI::Option* keep(std::string_view name, CLI::Option* option) {
        options_.emplace(std::string(name), option);
        return option->group(group_);
    }

    CLI::App& app_;
    std::map<std::string, CLI::Option*, std::less<>> options_;
    std::string group_ = "Flags";
    std::string argument_;
};

/// A command with its declared flags, before any argument is read.
struct Prepared {
    std::unique_ptr<Command> command;
    std::unique_ptr<CLI::App> app = std::make_unique<CLI::App>();
    std::string argument;
};

Prepared prepare(const CommandSpec& spec, Parsed& parsed) {
    Prepared prepared{.command = spec.make()};
    prepared.app->set_help_flag();
    Cli11Flags flags(*prepared.app);
    prepared.command->define(flags);
    prepared.argument = flags.argument_name();
    flags.group("Global flags");
    if (!flags.has("profile"))
        flags.text(
            "profile",
            '\0',
            parsed.profile,
            "The AWS profile to act with; \"local\" is the local cloud."
        );
    if (!flags.has("region"))
        flags.text("region", '\0', parsed.region, "The AWS region to act in.");
    if (!flags.has("debug"))
        flags.toggle(
            "debug", '\0', parsed.debug, "Print each call to AWS, its status and its time."
        );
    return prepared;
}

std::string option_line(const CLI::Option& option) {
    std::string names =
        option.get_snames().empty() ? "    " : '-' + option.get_snames().front() + ", ";
    names += "--" + option.get_lnames().front();
    if (option.get_items_expected_max() > 0 && !option.get_type_name().empty())
        names += ' ' + option.get_type_name();
    return format("  {:<36} {}\n", names, option.get_description());
}

std::string flags_help(const CLI::App& app) {
    std::vector<std::string> titles;
    std::map<std::string, std::string> lines;
    for (const auto* option : app.get_options()) {
        if (option->get_group().empty() || option->get_lnames().empty())
            continue;
        if (!lines.contains(option->get_group()))
            titles.push_back(option->get_group());
        lines[option->get_group()] += option_line(*option);
    }
    std::string text;
    for (const auto& title : titles)
        text += format("\n{}\n{}", title, lines.at(title));
    return text;
}

std::string help_with(const CommandSpec& spec, const Prepared& prepared) {
    auto text =
        format("{}\n\nUsage\n  copilot {}{} [flags]\n", spec.summary, spec.path, prepared.argument);
    text += flags_help(*prepared.app);
    text += "  -h, --help                           Print this help.\n";
    if (!spec.examples.empty())
        text += format("\nExamples\n{}\n", spec.examples);
    return text;
}

std::vector<std::string> words_of(std::string_view path) {
    return split(path, ' ');
}

std::string
group_help(const std::vector<CommandSpec>& specs, const std::vector<std::string>& prefix) {
    const auto path = joined(prefix, " ");
    std::string text =
        path.empty() ? "Environments for applications in containers, on AWS or on this machine.\n\n"
                       "Usage\n  copilot <command> [flags]\n\nCommands\n"
                     : format("Usage\n  copilot {} <command> [flags]\n\nCommands\n", path);
    for (const auto& spec : specs)
        if (!spec.hidden && (path.empty() || spec.path.starts_with(path + ' ')))
            text += format("  {:<18} {}\n", spec.path, spec.summary);
    text += "\nRun \"copilot <command> --help\" for the flags and examples of one of them.\n";
    return text;
}

/// How many leading words of `arguments` are the words of `spec`'s path; 0 when not all of them.
std::size_t match(const CommandSpec& spec, const std::vector<std::string>& arguments) {
    const auto words = words_of(spec.path);
    const bool same = words.size() <= arguments.size()
                      && std::equal(words.begin(), words.end(), arguments.begin());
    return same ? words.size() : 0;
}

bool is_prefix(const std::vector<CommandSpec>& specs, const std::vector<std::string>& words) {
    const auto path = joined(words, " ") + ' ';
    return std::ranges::any_of(specs, [&path](const auto& spec) {
        return spec.path.starts_with(path);
    });
}

[[noreturn]] void
refuse_unknown(const std::vector<CommandSpec>& specs, const std::vector<std::string>& words) {
    std::vector<std::string> known;
    for (const auto& spec : specs)
        if (!spec.hidden)
            known.emplace_back(spec.path);
    const auto given = joined(words, " ");
    const auto close = nearest(given, known);
    throw UsageError(
        format("there is no command \"copilot {}\"", given),
        close ? format("did you mean \"copilot {}\"?", *close)
              : "run \"copilot --help\" for all of them"
    );
}

/// Help for a group of commands, or an error when there is none of that name.
std::string
overview(const std::vector<CommandSpec>& specs, const std::vector<std::string>& arguments) {
    std::vector<std::string> words;
    for (const auto& argument : arguments)
        if (!argument.starts_with('-') && argument != "help")
            words.push_back(argument);
    if (!words.empty() && !is_prefix(specs, words))
        refuse_unknown(specs, words);
    return group_help(specs, words);
}

[[noreturn]] void
refuse_arguments(const CLI::ParseError& error, const CommandSpec& spec, const CLI::App& app) {
    const std::string message = error.what();
    std::string hint = format("run \"copilot {} --help\" for its flags", spec.path);
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        std::vector<std::string> known;
        for (const auto* option : app.get_options())
            for (const auto& name : option->get_lnames())
                known.push_back("--" + name);
        for (const auto& word : split(message, ' '))
            if (const auto close = word.starts_with("--") ? nearest(word, known) : std::nullopt)
                hint = format("did you mean {}?", *close);
    }
    throw UsageError(message, hint);
}

} // namespace

Parsed parse(const std::vector<CommandSpec>& specs, const std::vector<std::string>& arguments) {
    Parsed parsed;
    const CommandSpec* spec = nullptr;
    std::size_t length = 0;
    for (const auto& candidate : specs)
        if (const auto words = match(candidate, arguments); words > length) {
            spec = &candidate;
            length = words;
        }
    if (!spec) {
        parsed.text = overview(specs, arguments);
        return parsed;
    }
    auto prepared = prepare(*spec, parsed);
    std::vector<std::string> rest(
        arguments.begin() + static_cast<std::ptrdiff_t>(length), arguments.end()
    );
    const auto is_help = [](const auto& word) { return word == "--help" || word == "-h"; };
    if (std::ranges::any_of(rest, is_help) || (rest.size() == 1 && rest.front() == "help")) {
        parsed.text = help_with(*spec, prepared);
        return parsed;
    }
    std::ranges::reverse(rest); // CLI11 takes a vector from its end
    try {
        prepared.app->parse(rest);
    } catch (const CLI::ParseError& error) {
        refuse_arguments(error, *spec, *prepared.app);
    }
    parsed.spec = spec;
    parsed.command = std::move(prepared.command);
    return parsed;
}

std::string help_of(const CommandSpec& spec) {
    Parsed ignored;
    return help_with(spec, prepare(spec, ignored));
}

std::vector<std::string> flag_names(const CommandSpec& spec) {
    Parsed ignored;
    const auto prepared = prepare(spec, ignored);
    std::vector<std::string> names{"--help"};
    for (const auto* option : std::as_const(*prepared.app).get_options())
        for (const auto& name : option->get_lnames())
            if (!option->get_group().empty())
                names.push_back("--" + name);
    return names;
}

} // namespace copilot::cli
