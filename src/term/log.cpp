#include "term/log.h"

namespace copilot::term {

void Log::info(std::string_view message) const {
    line(message);
}

void Log::success(std::string_view message) const {
    line(paint(Style::success, "✔ ") + std::string(message));
}

void Log::failure(std::string_view message) const {
    line(paint(Style::failure, "✘ ") + std::string(message));
}

void Log::note(std::string_view message) const {
    line(paint(Style::warning, "Note: " + std::string(message)));
}

void Log::debug(std::string_view message) const {
    line(paint(Style::faint, message));
}

void Log::recommend(const std::vector<std::string>& actions) const {
    if (actions.empty())
        return;
    line("");
    line(actions.size() == 1 ? "Recommended follow-up action:" : "Recommended follow-up actions:");
    for (const auto& action : actions)
        line("  - " + action);
}

std::string Log::resource(std::string_view name) const {
    return paint(Style::resource, name);
}

std::string Log::command(std::string_view text) const {
    return paint(Style::command, '`' + std::string(text) + '`');
}

std::string Log::input(std::string_view text) const {
    return paint(Style::bold, text);
}

void Log::line(std::string_view text) const {
    terminal_.err(std::string(text) + '\n');
}

std::string Log::paint(Style style, std::string_view text) const {
    return styled(style, text, terminal_.colour_on_err());
}

} // namespace copilot::term
