// docs/commands against the commands: each has its page, each flag is on it, and no page tells of a
// flag that does not exist.

#include "cli/commands.h"
#include "cli/parser.h"
#include "io/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace copilot::cli {
namespace {

const io::Path pages = io::Path(COPILOT_SOURCE) / "docs" / "commands";

/// Every command takes these; docs/commands/README.md tells of them.
const std::set<std::string> everywhere{"--profile", "--region", "--debug", "--help"};

std::string page_of(const CommandSpec& spec) {
    std::string name(spec.path);
    std::ranges::replace(name, ' ', '-');
    return name + ".md";
}

std::set<std::string> flags_of(const CommandSpec& spec) {
    std::set<std::string> flags;
    for (const auto& name : flag_names(spec))
        if (name.starts_with("--"))
            flags.insert(name);
    return flags;
}

/// Every "--word" of a text.
std::set<std::string> flags_in(const std::string& text) {
    std::set<std::string> flags;
    const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    for (auto at = text.find("--"); at != std::string::npos; at = text.find("--", at)) {
        auto end = at + 2;
        while (end < text.size() && is_part(text[end]))
            ++end;
        const bool starts = at == 0 || !is_part(text[at - 1]);
        if (starts && end > at + 2 && text[at + 2] != '-')
            flags.insert(text.substr(at, end - at));
        at = end;
    }
    return flags;
}

/// The first cells of the rows that tell of a flag: "| `--name`, `-n` | ...".
std::set<std::string> documented_flags(const std::string& page) {
    std::set<std::string> flags;
    for (auto at = page.find("\n| `"); at != std::string::npos; at = page.find("\n| `", at + 1)) {
        const auto cell = page.substr(at + 3, page.find(" | ", at + 3) - at - 3);
        flags.merge(flags_in(cell));
    }
    return flags;
}

/// The lines of examples that run this command.
std::vector<std::string> examples_in(const std::string& page, std::string_view path) {
    std::vector<std::string> found;
    const auto start = "\ncopilot " + std::string(path) + ' ';
    for (auto at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
        auto end = page.find('\n', at + 1);
        while (end != std::string::npos && page[end - 1] == '\\')
            end = page.find('\n', end + 1);
        const auto line = page.substr(at + 1, end - at - 1);
        // What comes behind is another command, or a remark.
        found.push_back(line.substr(0, line.find_first_of("#;&|")));
    }
    return found;
}

TEST(Documentation, has_a_page_for_every_command_and_no_other) {
    std::vector<std::string> expected{"README.md"};
    for (const auto& spec : commands())
        if (!spec.hidden)
            expected.push_back(page_of(spec));
    EXPECT_THAT(io::list_directory(pages), testing::UnorderedElementsAreArray(expected));
}

TEST(Documentation, tells_of_every_flag_and_of_none_that_is_not_there) {
    for (const auto& spec : commands()) {
        const auto page = io::read_file_if_exists(pages / page_of(spec));
        if (!page)
            continue;
        auto flags = flags_of(spec);
        const auto documented = documented_flags(*page);
        for (const auto& flag : everywhere)
            if (!documented.contains(flag))
                flags.erase(flag);
        EXPECT_THAT(documented, testing::ContainerEq(flags)) << page_of(spec);
    }
}

TEST(Documentation, shows_examples_that_can_be_run) {
    for (const auto& spec : commands()) {
        const auto page = io::read_file_if_exists(pages / page_of(spec)).value_or("");
        const auto flags = flags_of(spec);
        for (const auto& example : examples_in(page, spec.path))
            for (const auto& flag : flags_in(example))
                EXPECT_TRUE(flags.contains(flag)) << page_of(spec) << ": " << flag;
    }
}

TEST(Documentation, lists_every_command) {
    const auto list = io::read_file_if_exists(pages / "README.md").value_or("");
    for (const auto& spec : commands())
        if (!spec.hidden)
            EXPECT_THAT(list, testing::HasSubstr('(' + page_of(spec) + ')'));
}

} // namespace
} // namespace copilot::cli
