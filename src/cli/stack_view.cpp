#include "cli/stack_view.h"

#include "base/format.h"
#include "base/text.h"
#include "term/frame.h"
#include "term/style.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace copilot::cli {
namespace {

using Clock = std::chrono::steady_clock;
using deploy::PlannedResource;
using deploy::ResourceProgress;
using term::Style;

bool is_final(std::string_view status) {
    return !status.ends_with("_IN_PROGRESS") || status == "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS";
}

bool is_failure(std::string_view status) {
    return status.ends_with("_FAILED") || status.find("ROLLBACK") != std::string_view::npos;
}

/// "CREATE_COMPLETE" as a person says it: "create complete".
std::string in_words(std::string_view status) {
    if (status.ends_with("_COMPLETE_CLEANUP_IN_PROGRESS"))
        status.remove_suffix(std::string_view("_CLEANUP_IN_PROGRESS").size());
    return status.empty() ? "not started" : replaced(lower_case(status), "_", " ");
}

/// One line of the view: the stack's own, or a resource's.
struct Item {
    std::string text;
    std::string status;
    std::vector<std::string> reasons;
    std::optional<Clock::time_point> started;
    std::optional<Clock::time_point> ended;
    bool failed = false;

    void take(const std::string& new_status, const std::string& reason) {
        if (is_final(new_status)) {
            ended = Clock::now();
        } else if (!started || ended) {
            started = Clock::now();
            ended.reset();
        }
        status = new_status;
        failed = failed || is_failure(new_status);
        if (is_failure(new_status) && !reason.empty())
            reasons.push_back(reason);
    }

    [[nodiscard]] std::string seconds() const {
        if (!started)
            return "";
        const std::chrono::duration<double> passed = ended.value_or(Clock::now()) - *started;
        return format("[{:.1f}s]", passed.count());
    }
};

std::vector<std::string> wrapped(const std::string& text, std::size_t columns) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < text.size(); i += columns)
        lines.push_back(text.substr(i, columns));
    return lines;
}

/// What both views keep: the stack's item and those of the resources that people should see.
class Items {
public:
    void begin(const std::string& title, const std::vector<PlannedResource>& planned) {
        stack_ = Item{.text = title};
        stack_.take("CREATE_IN_PROGRESS", "");
        stack_.status.clear();
        resources_.clear();
        for (const auto& resource : planned)
            resources_.push_back({resource.logical_id, Item{.text = resource.description}});
    }

    /// The item that the event is about; null for what people are not shown.
    Item* take(const ResourceProgress& event) {
        if (event.type == "AWS::CloudFormation::Stack" && find(event.logical_id) == nullptr) {
            stack_.take(event.status, event.reason);
            return &stack_;
        }
        auto* item = find(event.logical_id);
        if (!item && is_failure(event.status))
            item =
                &resources_.emplace_back(event.logical_id, Item{.text = event.logical_id}).second;
        if (item)
            item->take(event.status, event.reason);
        return item;
    }

    Item& stack() { return stack_; }

    [[nodiscard]] std::vector<std::string> lines(bool colour) const {
        std::size_t width = term::display_width(stack_.text) + 2;
        for (const auto& [id, item] : resources_)
            width = std::max(width, term::display_width(item.text) + 4);
        width = std::min<std::size_t>(width, 90);
        std::vector<std::string> lines;
        add(lines, stack_, 0, width, colour);
        for (const auto& [id, item] : resources_)
            add(lines, item, 2, width, colour);
        return lines;
    }

private:
    Item* find(const std::string& logical_id) {
        const auto found =
            std::ranges::find(resources_, logical_id, &std::pair<std::string, Item>::first);
        return found == resources_.end() ? nullptr : &found->second;
    }

    static void
    add(std::vector<std::string>& lines,
        const Item& item,
        std::size_t indent,
        std::size_t width,
        bool colour) {
        auto text = std::string(indent, ' ') + "- " + item.text;
        text.append(
            width + 2 > term::display_width(text) ? width + 2 - term::display_width(text) : 1, ' '
        );
        const auto style = item.failed                                     ? Style::failure
                           : !item.status.empty() && is_final(item.status) ? Style::success
                                                                           : Style::faint;
        const auto status = format("{:<24}", '[' + in_words(item.status) + ']');
        lines.push_back(
            text + term::styled(style, status, colour)
            + term::styled(Style::faint, item.seconds(), colour)
        );
        for (const auto& reason : item.reasons)
            for (const auto& line : wrapped(reason, 70))
                lines.push_back(
                    std::string(indent + 2, ' ') + term::styled(Style::failure, line, colour)
                );
    }

    Item stack_;
    std::vector<std::pair<std::string, Item>> resources_;
};

class LiveView final : public deploy::StackProgress {
public:
    explicit LiveView(term::Terminal& terminal)
        : frame_(terminal), colour_(terminal.colour_on_err()) {}

    void begin(const std::string& title, const std::vector<PlannedResource>& planned) override {
        items_.begin(title, planned);
        tick();
    }

    void event(const ResourceProgress& event) override { items_.take(event); }

    void tick() override { frame_.draw(items_.lines(colour_)); }

    void end(const std::string& status, bool failed) override {
        items_.stack().take(status, "");
        items_.stack().failed = failed;
        if (status == "DELETE_COMPLETE" && !failed)
            frame_.finish({term::styled(Style::success, "✔ ", colour_) + items_.stack().text});
        else
            frame_.finish(items_.lines(colour_));
    }

private:
    Items items_;
    term::Frame frame_;
    bool colour_;
};

class PlainView final : public deploy::StackProgress {
public:
    explicit PlainView(term::Terminal& terminal) : terminal_(terminal) {}

    void begin(const std::string& title, const std::vector<PlannedResource>& planned) override {
        items_.begin(title, planned);
        terminal_.err(format("- {}\n", title));
    }

    void event(const ResourceProgress& event) override {
        const auto* item = items_.take(event);
        if (!item || item == &items_.stack() || !is_final(event.status))
            return;
        terminal_.err(
            format("  - {}  [{}]  {}\n", item->text, in_words(event.status), item->seconds())
        );
        if (is_failure(event.status) && !event.reason.empty())
            terminal_.err(format("    {}\n", event.reason));
    }

    void tick() override {}

    void end(const std::string& status, bool) override {
        items_.stack().take(status, "");
        terminal_.err(format(
            "- {}  [{}]  {}\n", items_.stack().text, in_words(status), items_.stack().seconds()
        ));
    }

private:
    Items items_;
    term::Terminal& terminal_;
};

} // namespace

std::unique_ptr<deploy::StackProgress> stack_view(term::Terminal& terminal) {
    if (terminal.can_redraw())
        return std::make_unique<LiveView>(terminal);
    return std::make_unique<PlainView>(terminal);
}

} // namespace copilot::cli
