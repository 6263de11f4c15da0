// A terminal made of strings: keys are given beforehand, and what is written can be looked at.

#pragma once

#include "term/terminal.h"

#include <deque>

namespace copilot::fakes {

class FakeTerminal final : public term::Terminal {
public:
    using Kind = term::Key::Kind;

    void out(std::string_view text) override { written_out += text; }

    void err(std::string_view text) override { written_err += text; }

    [[nodiscard]] bool can_ask() const override { return person; }

    [[nodiscard]] bool can_redraw() const override { return person; }

    [[nodiscard]] bool colour_on_out() const override { return false; }

    [[nodiscard]] bool colour_on_err() const override { return false; }

    [[nodiscard]] int width() const override { return 100; }

    [[nodiscard]] int height() const override { return 30; }

    term::Key read_key() override {
        if (keys.empty())
            return {};
        auto key = keys.front();
        keys.pop_front();
        return key;
    }

    void show_cursor(bool) override {}

    void type(std::string_view text) {
        for (const char c : text)
            keys.push_back(
                c == '\n' ? term::Key{Kind::enter} : term::Key{Kind::text, std::string(1, c)}
            );
    }

    void press(Kind kind) { keys.push_back({kind}); }

    bool person = true;
    std::deque<term::Key> keys;
    std::string written_out;
    std::string written_err;
};

} // namespace copilot::fakes
