#include "cli/parser.h"

#include <gtest/gtest.h>

namespace copilot::cli {
namespace {

struct Given {
    std::string name;
    std::vector<std::string> items;
    Dictionary<std::string> tags;
    std::optional<bool> deploy;
    std::optional<std::int64_t> port;
    std::string argument;
    bool json = false;
    bool diff = false;
};

Given given; // what the last parse set

class Sample final : public Command {
public:
    void define(Flags& flags) override {
        given = {};
        flags.text("name", 'n', given.name, "Name of the service.");
        flags.list("items", '\0', given.items, "Some items.");
        flags.pairs("tags", '\0', given.tags, "Some tags.");
        flags.maybe("deploy", '\0', given.deploy, "Whether to deploy.");
        flags.number("port", '\0', given.port, "A port.");
        flags.toggle("json", '\0', given.json, "JSON.");
        flags.toggle("diff", '\0', given.diff, "Differences.");
        flags.argument("thing", given.argument, "A thing.");
        flags.exclusive({"json", "diff"});
    }

    void execute(Session&) override {}
};

const std::vector<CommandSpec> specs{
    {.path = "svc deploy",
     .summary = "Deploy a service.",
     .examples = "  # So.\n  copilot svc deploy",
     .make = std::make_unique<Sample>},
    {.path = "svc delete", .summary = "Delete a service.", .make = std::make_unique<Sample>},
};

TEST(Parser, sets_what_the_flags_say) {
    const auto parsed = parse(
        specs,
        {"svc",
         "deploy",
         "-n",
         "api",
         "--items",
         "a,b",
         "--items",
         "c",
         "--tags",
         "k=v,l=w",
         "--deploy",
         "--port",
         "80",
         "x"}
    );

    EXPECT_EQ(parsed.spec, &specs[0]);
    EXPECT_EQ(given.name, "api");
    EXPECT_EQ(given.items, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(*given.tags.find("l"), "w");
    EXPECT_EQ(given.deploy, true);
    EXPECT_EQ(given.port, 80);
    EXPECT_EQ(given.argument, "x");
}

TEST(Parser, tells_absent_from_false) {
    (void)parse(specs, {"svc", "deploy"});
    EXPECT_EQ(given.deploy, std::nullopt);

    (void)parse(specs, {"svc", "deploy", "--no-deploy"});
    EXPECT_EQ(given.deploy, false);
}

TEST(Parser, has_global_flags_everywhere) {
    EXPECT_EQ(parse(specs, {"svc", "delete", "--profile", "prod"}).profile, "prod");
}

std::string hint_of(const std::vector<std::string>& arguments) {
    try {
        (void)parse(specs, arguments);
        return "no error";
    } catch (const UsageError& error) {
        return error.hint();
    }
}

TEST(Parser, suggests_what_was_meant) {
    EXPECT_EQ(hint_of({"svc", "depoly"}), "did you mean \"copilot svc deploy\"?");
    EXPECT_EQ(hint_of({"svc", "deploy", "--naem", "x"}), "did you mean --name?");
    EXPECT_EQ(
        hint_of({"svc", "deploy", "--json", "--diff"}),
        "run \"copilot svc deploy --help\" for its flags"
    );
}

TEST(Parser, prints_help_for_commands_and_groups) {
    const auto help = parse(specs, {"svc", "deploy", "--help"}).text;

    EXPECT_NE(help.find("-n, --name string"), std::string::npos);
    EXPECT_NE(help.find("Examples"), std::string::npos);
    EXPECT_NE(parse(specs, {"svc"}).text.find("svc delete"), std::string::npos);
    EXPECT_NE(parse(specs, {}).text.find("Commands"), std::string::npos);
}

} // namespace
} // namespace copilot::cli
