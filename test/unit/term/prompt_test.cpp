#include "fakes/fake_terminal.h"
#include "term/prompt.h"

#include <gtest/gtest.h>

namespace copilot::term {
namespace {

using fakes::FakeTerminal;
using Kind = Key::Kind;

const Question name_question{"What is its name?", "Name:", "--name"};
const std::vector<Choice> colours{{"red"}, {"green", "as grass"}, {"blue"}};

TEST(Prompt, reads_a_line_and_leaves_label_and_answer) {
    FakeTerminal terminal;
    terminal.type("apx");
    terminal.press(Kind::backspace);
    terminal.type("i\n");

    EXPECT_EQ(terminal_prompter(terminal)->input(name_question), "api");
    EXPECT_TRUE(terminal.written_err.ends_with("Name: api\n"));
}

TEST(Prompt, asks_again_until_the_answer_will_do) {
    FakeTerminal terminal;
    terminal.type("A\n");
    terminal.press(Kind::backspace);
    terminal.type("a\n");
    const auto lower_case_only = [](const std::string& typed) {
        return typed == "a" ? std::nullopt : std::optional<std::string>("lower case, please");
    };

    EXPECT_EQ(terminal_prompter(terminal)->input(name_question, "", lower_case_only), "a");
    EXPECT_NE(terminal.written_err.find("lower case, please"), std::string::npos);
}

TEST(Prompt, takes_the_default_for_nothing) {
    FakeTerminal terminal;
    terminal.type("\n");

    EXPECT_EQ(terminal_prompter(terminal)->input(name_question, "web"), "web");
}

TEST(Prompt, selects_with_arrows_and_by_typing) {
    FakeTerminal terminal;
    terminal.press(Kind::down);
    terminal.press(Kind::enter);
    terminal.type("bl\n");
    const auto prompter = terminal_prompter(terminal);

    EXPECT_EQ(prompter->select(name_question, colours), "green");
    EXPECT_EQ(prompter->select(name_question, colours), "blue");
}

TEST(Prompt, takes_a_single_choice_without_asking) {
    FakeTerminal terminal;
    terminal.person = false;

    EXPECT_EQ(terminal_prompter(terminal)->select(name_question, {{"only"}}), "only");
}

TEST(Prompt, selects_several) {
    FakeTerminal terminal;
    terminal.keys.push_back({Kind::space, " "});
    terminal.press(Kind::up);
    terminal.keys.push_back({Kind::space, " "});
    terminal.press(Kind::enter);

    EXPECT_EQ(
        terminal_prompter(terminal)->select_many(name_question, colours, 1),
        (std::vector<std::string>{"red", "blue"})
    );
}

TEST(Prompt, names_the_flag_where_nobody_can_be_asked) {
    FakeTerminal terminal;
    terminal.person = false;

    try {
        (void)terminal_prompter(terminal)->input(name_question);
        FAIL() << "expected a UsageError";
    } catch (const UsageError& error) {
        EXPECT_EQ(error.hint(), "pass --name");
    }
}

TEST(Prompt, is_cancelled_by_an_interrupt) {
    FakeTerminal terminal;
    terminal.press(Kind::interrupt);

    EXPECT_THROW((void)terminal_prompter(terminal)->confirm(name_question, true), Cancelled);
}

} // namespace
} // namespace copilot::term
