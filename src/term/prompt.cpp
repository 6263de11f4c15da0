// Prompts on a Frame: the question and what is typed or listed are drawn again after each key; an
// answer collapses to its label.

#include "term/prompt.h"

#include "base/format.h"
#include "term/frame.h"
#include "term/style.h"

#include <algorithm>
#include <cctype>

namespace copilot::term {
namespace {

constexpr std::size_t shown_choices = 10;

/// Hides the cursor for as long as it lives.
class HiddenCursor {
public:
    explicit HiddenCursor(Terminal& terminal) : terminal_(terminal) {
        terminal_.show_cursor(false);
    }

    HiddenCursor(const HiddenCursor&) = delete;
    HiddenCursor& operator=(const HiddenCursor&) = delete;

    ~HiddenCursor() { terminal_.show_cursor(true); }

private:
    Terminal& terminal_;
};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return text;
}

void erase_last_character(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.pop_back();
    if (!text.empty())
        text.pop_back();
}

/// A list that is filtered by typing and walked with the arrows.
class Menu {
public:
    Menu(const std::vector<Choice>& choices, const std::vector<std::string>& preselected)
        : choices_(choices), chosen_(choices.size(), false) {
        for (std::size_t i = 0; i < choices.size(); ++i)
            chosen_[i] = std::ranges::find(preselected, choices[i].value) != preselected.end();
    }

    void move(int step) {
        const auto count = static_cast<int>(visible().size());
        if (count > 0)
            cursor_ = static_cast<std::size_t>((static_cast<int>(cursor_) + step + count) % count);
    }

    void filter_with(const std::string& text) {
        filter_ += text;
        cursor_ = 0;
    }

    void shorten_filter() {
        erase_last_character(filter_);
        cursor_ = 0;
    }

    void toggle() {
        if (const auto current = index())
            chosen_[*current] = !chosen_[*current];
    }

    [[nodiscard]] std::optional<std::size_t> index() const {
        const auto shown = visible();
        return shown.empty() ? std::nullopt
                             : std::optional(shown[std::min(cursor_, shown.size() - 1)]);
    }

    [[nodiscard]] std::vector<std::string> chosen() const {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            if (chosen_[i])
                values.push_back(choices_[i].value);
        return values;
    }

    [[nodiscard]] std::vector<std::string> lines(bool many, bool colour) const {
        std::vector<std::string> lines;
        const auto shown = visible();
        const auto first = cursor_ < shown_choices ? 0 : cursor_ - shown_choices + 1;
        for (auto i = first; i < std::min(shown.size(), first + shown_choices); ++i)
            lines.push_back(line(shown[i], i == cursor_, many, colour));
        if (shown.empty())
            lines.push_back(styled(Style::faint, "  nothing matches", colour));
        if (shown.size() > shown_choices)
            lines.push_back(
                styled(Style::faint, format("  {} of {}", cursor_ + 1, shown.size()), colour)
            );
        return lines;
    }

    [[nodiscard]] const std::string& filter() const { return filter_; }

private:
    [[nodiscard]] std::vector<std::size_t> visible() const {
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            if (lower(choices_[i].value).find(lower(filter_)) != std::string::npos)
                shown.push_back(i);
        return shown;
    }

    [[nodiscard]] std::string line(std::size_t choice, bool current, bool many, bool colour) const {
        std::string box;
        if (many)
            box = chosen_[choice] ? "[x] " : "[ ] ";
        auto value = styled(current ? Style::bold : Style::plain, choices_[choice].value, colour);
        if (!choices_[choice].hint.empty()) {
            const auto width = display_width(choices_[choice].value);
            value += std::string(width < 28 ? 28 - width : 1, ' ');
            value += styled(Style::faint, '(' + choices_[choice].hint + ')', colour);
        }
        return (current ? styled(Style::command, "> ", colour) : "  ") + box + value;
    }

    const std::vector<Choice>& choices_;
    std::vector<bool> chosen_;
    std::string filter_;
    std::size_t cursor_ = 0;
};

class TerminalPrompter final : public Prompter {
public:
    explicit TerminalPrompter(Terminal& terminal)
        : terminal_(terminal), colour_(terminal.colour_on_err()) {}

    std::string input(
        const Question& question, const std::string& otherwise, const Validate& validate
    ) override {
        const auto hint = otherwise.empty() ? "" : format(" ({})", otherwise);
        return read_line(
            question,
            hint,
            false,
            [&](std::string& typed) -> std::optional<std::string> {
                if (typed.empty())
                    typed = otherwise;
                if (validate)
                    return validate(typed);
                return std::nullopt;
            }
        );
    }

    std::string secret(const Question& question) override {
        return read_line(question, "", true, [](std::string&) { return std::nullopt; });
    }

    bool confirm(const Question& question, bool otherwise) override {
        bool answer = otherwise;
        read_line(
            question,
            otherwise ? " (Y/n)" : " (y/N)",
            false,
            [&](std::string& typed) -> std::optional<std::string> {
                const auto word = lower(typed);
                if (!word.empty() && word != "y" && word != "yes" && word != "n" && word != "no")
                    return "answer y or n";
                answer = word.empty() ? otherwise : word.front() == 'y';
                typed = answer ? "Yes" : "No";
                return std::nullopt;
            }
        );
        return answer;
    }

    std::string select(const Question& question, const std::vector<Choice>& choices) override {
        if (choices.size() == 1) {
            terminal_.err(format(
                "Only found one, {}, for: {}\n",
                styled(Style::bold, choices[0].value, colour_),
                question.label
            ));
            return choices[0].value;
        }
        return choose(question, choices, {}, false, 1).front();
    }

    std::vector<std::string> select_many(
        const Question& question,
        const std::vector<Choice>& choices,
        std::size_t at_least,
        const std::vector<std::string>& preselected
    ) override {
        return choose(question, choices, preselected, true, at_least);
    }

private:
    using Accept = std::function<std::optional<std::string>(std::string&)>;

    void require_person(const Question& question) const {
        if (terminal_.can_ask())
            return;
        throw UsageError(
            format("\"{}\" needs an answer, and there is no terminal to ask on", question.text),
            question.flag.empty() ? "run it in a terminal" : "pass " + question.flag
        );
    }

    [[nodiscard]] std::string title(const Question& question, std::string_view rest) const {
        return styled(Style::bold, question.text, colour_) + std::string(rest);
    }

    [[nodiscard]] std::string answered(const Question& question, const std::string& answer) const {
        return styled(Style::bold, question.label, colour_) + ' ' + answer;
    }

    std::string read_line(
        const Question& question, const std::string& hint, bool hidden, const Accept& accept
    ) {
        require_person(question);
        Frame frame(terminal_);
        std::string typed;
        std::string complaint;
        while (true) {
            const auto shown = hidden ? std::string(typed.size(), '*') : typed;
            std::vector<std::string> lines{title(question, hint + ' ' + shown + "▏")};
            if (!complaint.empty())
                lines.push_back(styled(Style::failure, "  " + complaint, colour_));
            frame.draw(lines);
            const auto key = terminal_.read_key();
            switch (key.kind) {
            case Key::Kind::enter:
                if (const auto refused = accept(typed)) {
                    complaint = *refused;
                    break;
                }
                frame.finish({answered(question, hidden ? "****" : typed)});
                return typed;
            case Key::Kind::backspace:
                erase_last_character(typed);
                break;
            case Key::Kind::interrupt:
            case Key::Kind::end:
                frame.finish({title(question, "")});
                throw Cancelled();
            case Key::Kind::text:
            case Key::Kind::space:
                if (key.text == "?" && typed.empty() && !question.help.empty())
                    complaint = question.help;
                else
                    typed += key.text;
                break;
            default:
                break;
            }
        }
    }

    std::vector<std::string> choose(
        const Question& question,
        const std::vector<Choice>& choices,
        const std::vector<std::string>& preselected,
        bool many,
        std::size_t at_least
    ) {
        require_person(question);
        const HiddenCursor hidden(terminal_);
        Frame frame(terminal_);
        Menu menu(choices, preselected);
        std::string complaint;
        while (true) {
            draw_menu(frame, question, menu, many, complaint);
            const auto key = terminal_.read_key();
            if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) {
                frame.finish({title(question, "")});
                throw Cancelled();
            }
            if (key.kind != Key::Kind::enter) {
                steer(menu, key, many);
                continue;
            }
            auto answer = many ? menu.chosen() : std::vector<std::string>{};
            if (!many && menu.index())
                answer = {choices[*menu.index()].value};
            if (answer.size() >= at_least) {
                frame.finish({answered(question, joined(answer))});
                return answer;
            }
            complaint = format("choose at least {}", at_least);
        }
    }

    void draw_menu(
        Frame& frame,
        const Question& question,
        const Menu& menu,
        bool many,
        const std::string& complaint
    ) const {
        const std::string_view keys = many ? "  (space to choose, enter when done, type to filter)"
                                           : "  (arrows to move, enter to choose, type to filter)";
        auto lines = menu.lines(many, colour_);
        lines.insert(
            lines.begin(),
            title(
                question,
                menu.filter().empty() ? styled(Style::faint, keys, colour_)
                                      : ' ' + menu.filter() + "▏"
            )
        );
        if (!complaint.empty())
            lines.push_back(styled(Style::failure, "  " + complaint, colour_));
        frame.draw(lines);
    }

    static void steer(Menu& menu, const Key& key, bool many) {
        switch (key.kind) {
        case Key::Kind::up:
            menu.move(-1);
            break;
        case Key::Kind::down:
            menu.move(1);
            break;
        case Key::Kind::space:
            if (many)
                menu.toggle();
            else
                menu.filter_with(" ");
            break;
        case Key::Kind::backspace:
            menu.shorten_filter();
            break;
        case Key::Kind::text:
            menu.filter_with(key.text);
            break;
        default:
            break;
        }
    }

    static std::string joined(const std::vector<std::string>& values) {
        std::string text;
        for (const auto& value : values)
            text += (text.empty() ? "" : ", ") + value;
        return text;
    }

    Terminal& terminal_;
    bool colour_;
};

} // namespace

std::unique_ptr<Prompter> terminal_prompter(Terminal& terminal) {
    return std::make_unique<TerminalPrompter>(terminal);
}

} // namespace copilot::term
