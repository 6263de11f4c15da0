// Zones stand side by side, public subnets above private ones. The internet and what faces it are
// on top; an internal load balancer stands between the rows. Sizes follow from what is in a box, so
// nothing overlaps however many tasks there are.

#include "base/format.h"
#include "base/text.h"
#include "describe/picture.h"

#include <algorithm>
#include <map>
#include <optional>

namespace copilot::describe {
namespace {

constexpr int margin = 24;
constexpr int gap = 16;
constexpr int zone_width = 380;
constexpr int balancer_height = 52;
constexpr int subnet_head = 48;
constexpr int task_height = 44;
constexpr int task_gap = 8;
constexpr int tasks_in_row = 2;
constexpr int service_row = 26;
constexpr int address_row = 18;

constexpr auto style = R"(<style>
  svg { --paper: #ffffff; --ink: #1c2733; --soft: #5b6876; --line: #c3ccd6; --public: #e8f3ec; --private: #e9eff8;
        --box: #ffffff; --good: #1a7f43; --bad: #c62b2b; --unknown: #8a6d00; --balancer: #f4ecfa; --edge: #7a4fa3; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #12181f; --ink: #e6edf3; --soft: #9aa7b4; --line: #3a4653; --public: #16261d; --private: #172233;
          --box: #1d2630; --good: #4cc47a; --bad: #ff7b72; --unknown: #e3b341; --balancer: #251c30; --edge: #b48ede; }
  }
  text { font: 13px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: var(--ink); }
  .title { font-size: 20px; font-weight: 600; }
  .strong { font-weight: 600; }
  .soft { fill: var(--soft); font-size: 12px; }
  .paper { fill: var(--paper); }
  .vpc { fill: none; stroke: var(--line); stroke-width: 1.5; }
  .zone { fill: none; stroke: var(--line); stroke-dasharray: 4 4; }
  .public { fill: var(--public); stroke: var(--line); }
  .private { fill: var(--private); stroke: var(--line); }
  .task { fill: var(--box); stroke: var(--line); }
  .balancer { fill: var(--balancer); stroke: var(--edge); }
  .wire { stroke: var(--edge); stroke-width: 1.5; fill: none; }
  .good { fill: var(--good); } .bad { fill: var(--bad); } .unknown { fill: var(--unknown); }
</style>
)";

std::string escaped(const std::string& text) {
    auto safe = replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
    return replaced(safe, "\"", "&quot;");
}

/// Cut to what fits into `width` pixels: letters are about 7 pixels wide, on average.
std::string fitting(const std::string& text, int width) {
    const auto most = static_cast<std::size_t>(std::max(width / 7, 4));
    return text.size() <= most ? text : text.substr(0, most - 1) + "…";
}

/// "subnet-0123456789abcdef0" as "subnet-…abcdef0".
std::string short_id(const std::string& id) {
    const auto dash = id.find('-');
    return id.size() < 18 || dash == std::string::npos
               ? id
               : id.substr(0, dash + 1) + "…" + id.substr(id.size() - 7);
}

std::string_view name_of(Condition condition) {
    switch (condition) {
    case Condition::good:
        return "good";
    case Condition::bad:
        return "bad";
    case Condition::unknown:
        return "unknown";
    }
    return "";
}

struct Rectangle {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// The elements of a drawing, in the order in which they cover each other.
class Drawing {
public:
    void box(std::string_view kind, const Rectangle& at, int radius = 8) {
        body_ += format(
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>\n",
            kind,
            at.x,
            at.y,
            at.width,
            at.height,
            radius
        );
    }

    void text(std::string_view kind, int x, int y, const std::string& text) {
        body_ +=
            format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", kind, x, y, escaped(text));
    }

    void dot(Condition condition, int x, int y) {
        body_ += format(
            "<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"5\"/>\n", name_of(condition), x, y
        );
    }

    void wire(int x, int from, int to) {
        body_ += format("<path class=\"wire\" d=\"M{} {}V{}\"/>\n", x, from, to);
    }

    [[nodiscard]] const std::string& body() const { return body_; }

private:
    std::string body_;
};

/// A column of the drawing: a zone with its subnets.
struct Zone {
    std::string name;
    std::vector<const PictureSubnet*> public_subnets;
    std::vector<const PictureSubnet*> private_subnets;
};

class Painter {
public:
    explicit Painter(const Picture& picture) : picture_(picture) {
        for (const auto& subnet : picture.subnets) {
            auto& zone = zone_named(subnet.subnet.zone);
            (subnet.subnet.is_public ? zone.public_subnets : zone.private_subnets)
                .push_back(&subnet);
        }
    }

    std::string paint() {
        y_ = margin;
        paint_title();
        const int vpc_top = paint_entry();
        Drawing inside = std::move(drawing_);
        drawing_ = {};
        y_ = vpc_top + 34;
        const int zones_top = y_;
        y_ += 30;
        paint_row(true);
        paint_balancers(false, margin + gap, width() - 2 * (margin + gap));
        paint_row(false);
        const int zones_end = y_ + 4;
        Drawing frames;
        frames.box("vpc", {margin, vpc_top, width() - 2 * margin, zones_end + gap - vpc_top}, 12);
        frames.text("soft", margin + gap, vpc_top + 22, "VPC " + picture_.vpc_id);
        for (std::size_t i = 0; i < zones_.size(); ++i) {
            frames.box("zone", {zone_x(i), zones_top, zone_width, zones_end - zones_top}, 8);
            frames.text("soft", zone_x(i) + 10, zones_top + 20, zones_[i].name);
        }
        y_ = zones_end + gap + 36;
        paint_services();
        return document(frames.body() + inside.body() + drawing_.body());
    }

private:
    Zone& zone_named(const std::string& name) {
        const auto found = std::ranges::find(zones_, name, &Zone::name);
        return found == zones_.end() ? zones_.emplace_back(Zone{.name = name}) : *found;
    }

    [[nodiscard]] int width() const {
        const auto columns = static_cast<int>(std::max<std::size_t>(zones_.size(), 2));
        return 2 * margin + 2 * gap + columns * zone_width + (columns - 1) * gap;
    }

    [[nodiscard]] int zone_x(std::size_t i) const {
        return margin + gap + static_cast<int>(i) * (zone_width + gap);
    }

    void paint_title() {
        const auto& environment = picture_.environment;
        drawing_.text(
            "title", margin, y_ + 20, format("{} in {}", environment.app, environment.name)
        );
        drawing_.text(
            "soft",
            margin,
            y_ + 42,
            format("account {}, region {}", environment.account_id, environment.region)
        );
        y_ += 60;
    }

    /// The load balancers that face the internet, on the edge of the VPC; answers where the VPC
    /// begins.
    int paint_entry() {
        const auto faces = [](const PictureBalancer& one) { return one.faces_internet; };
        if (!std::ranges::any_of(picture_.balancers, faces)) {
            drawing_.text("soft", margin, y_ + 14, "No load balancer faces the internet.");
            return y_ + 32;
        }
        const int middle = width() / 2;
        drawing_.text("soft", middle + 10, y_ + 14, "the internet");
        const int top = y_;
        y_ += 28;
        const int first = y_;
        const int balancer_width = width() - 4 * (margin + gap);
        paint_balancers(true, middle - balancer_width / 2, balancer_width);
        drawing_.wire(middle, top, first);
        return y_;
    }

    void paint_balancers(bool facing_internet, int x, int box_width) {
        for (const auto& balancer : picture_.balancers) {
            if (balancer.faces_internet != facing_internet)
                continue;
            drawing_.box("balancer", {x, y_, box_width, balancer_height});
            const auto kind = facing_internet ? "public load balancer" : "internal load balancer";
            drawing_.dot(
                balancer.state == "active" ? Condition::good : Condition::unknown, x + 16, y_ + 18
            );
            drawing_.text("strong", x + 30, y_ + 22, format("{} ({})", kind, balancer.state));
            drawing_.text("soft", x + 30, y_ + 41, fitting(balancer.dns_name, box_width - 40));
            y_ += balancer_height + gap;
        }
    }

    [[nodiscard]] std::vector<const PictureTask*> tasks_in(const std::string& subnet) const {
        std::vector<const PictureTask*> found;
        for (const auto& task : picture_.tasks)
            if (task.subnet_id == subnet)
                found.push_back(&task);
        return found;
    }

    [[nodiscard]] int height_of(const PictureSubnet& subnet) const {
        const auto count = static_cast<int>(tasks_in(subnet.subnet.id).size());
        const int rows = (count + tasks_in_row - 1) / tasks_in_row;
        return subnet_head + std::max(rows, 1) * (task_height + task_gap) + 4;
    }

    /// The public, or private, subnets of every zone, as high as the highest of them.
    void paint_row(bool are_public) {
        int lowest = y_;
        for (std::size_t i = 0; i < zones_.size(); ++i) {
            int y = y_;
            for (const auto* subnet :
                 are_public ? zones_[i].public_subnets : zones_[i].private_subnets) {
                const int height = height_of(*subnet);
                paint_subnet(*subnet, {zone_x(i) + 8, y, zone_width - 16, height}, are_public);
                y += height + gap;
            }
            lowest = std::max(lowest, y);
        }
        y_ = lowest;
    }

    void paint_subnet(const PictureSubnet& subnet, const Rectangle& at, bool is_public) {
        drawing_.box(is_public ? "public" : "private", at);
        drawing_.text(
            "strong",
            at.x + 12,
            at.y + 20,
            format("{} subnet {}", is_public ? "public" : "private", subnet.subnet.cidr)
        );
        drawing_.text(
            "soft",
            at.x + 12,
            at.y + 38,
            short_id(subnet.subnet.id) + (subnet.has_nat_gateway ? " · NAT gateway" : "")
        );
        const int task_width = (at.width - 24 - (tasks_in_row - 1) * task_gap) / tasks_in_row;
        int i = 0;
        for (const auto* task : tasks_in(subnet.subnet.id)) {
            paint_task(
                *task,
                {at.x + 12 + i % tasks_in_row * (task_width + task_gap),
                 at.y + subnet_head + i / tasks_in_row * (task_height + task_gap),
                 task_width,
                 task_height}
            );
            ++i;
        }
    }

    void paint_task(const PictureTask& task, const Rectangle& at) {
        drawing_.box("task", at, 6);
        drawing_.dot(task.condition, at.x + 14, at.y + 15);
        drawing_.text("strong", at.x + 26, at.y + 19, fitting(task.service, at.width - 34));
        drawing_.text(
            "soft",
            at.x + 26,
            at.y + 36,
            fitting(format("{} {}", task.address, lower_case(task.says)), at.width - 34)
        );
    }

    void paint_services() {
        drawing_.text("strong", margin, y_, "Services");
        y_ += service_row;
        if (picture_.services.empty())
            drawing_.text("soft", margin, y_, "none is deployed");
        for (const auto& service : picture_.services) {
            const auto condition = service.running == service.desired ? Condition::good
                                   : service.running == 0             ? Condition::bad
                                                                      : Condition::unknown;
            drawing_.dot(condition, margin + 6, y_ - 5);
            drawing_.text("strong", margin + 20, y_, fitting(service.name, 150));
            drawing_.text(
                "", margin + 180, y_, format("{} of {} tasks", service.running, service.desired)
            );
            drawing_.text("soft", margin + 290, y_, fitting(service.type, 190));
            y_ += address_row;
            drawing_.text(
                "soft", margin + 20, y_, fitting(service.address, width() - 2 * margin - 20)
            );
            y_ += service_row;
        }
        y_ += service_row;
    }

    [[nodiscard]] std::string document(const std::string& body) const {
        return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
            "height=\"{1}\" role=\"img\" aria-label=\"Environment {2} of application {3}\">\n{4}"
            "<rect class=\"paper\" width=\"{0}\" height=\"{1}\"/>\n{5}</svg>\n",
            width(),
            y_,
            escaped(picture_.environment.name),
            escaped(picture_.environment.app),
            style,
            body
        );
    }

    const Picture& picture_;
    std::vector<Zone> zones_;
    Drawing drawing_;
    int y_ = 0;
};

} // namespace

std::string to_svg(const Picture& picture) {
    return Painter(picture).paint();
}

} // namespace copilot::describe
