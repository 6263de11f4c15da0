#include "codec/xml.h"
#include "describe/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <charconv>

namespace copilot::describe {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Box {
    std::string kind;
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<Box> boxes_of(const std::string& svg) {
    std::vector<Box> boxes;
    for (const auto& child : codec::parse_xml(svg).children) {
        if (child.name != "rect")
            continue;
        const int x = number(child.attribute("x"));
        const int y = number(child.attribute("y"));
        boxes.push_back(
            {std::string(child.attribute("class")),
             x,
             y,
             x + number(child.attribute("width")),
             y + number(child.attribute("height"))}
        );
    }
    return boxes;
}

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

Picture busy_picture() {
    Picture picture{
        .environment = {.app = "shop", .name = "test", .region = "us-west-2", .account_id = "1"},
        .vpc_id = "vpc-1",
    };
    for (const auto* zone : {"z-a", "z-b", "z-c"})
        for (const bool is_public : {true, false}) {
            const auto id = std::string(zone) + (is_public ? "-pub" : "-priv");
            picture.subnets.push_back({{id, "", "10.0.0.0/24", zone, is_public}, is_public});
        }
    picture.balancers = {{"pub", "pub.elb", true, "active"}, {"int", "int.elb", false, "active"}};
    for (int i = 0; i < 9; ++i)
        picture.tasks.push_back({"api", "t", "10.0.0.9", i < 7 ? "z-a-pub" : "z-b-priv"});
    picture.services = {{"api", "Load Balanced Web Service", 9, 9, "http://pub.elb"}};
    return picture;
}

TEST(PictureSvg, draws_nothing_over_anything_else) {
    const auto boxes = boxes_of(to_svg(busy_picture()));
    std::vector<Box> solid;
    for (const auto& box : boxes)
        if (box.kind == "public" || box.kind == "private" || box.kind == "balancer")
            solid.push_back(box);

    ASSERT_EQ(solid.size(), 8);
    for (std::size_t i = 0; i < solid.size(); ++i)
        for (std::size_t j = i + 1; j < solid.size(); ++j)
            EXPECT_FALSE(overlap(solid[i], solid[j])) << i << " and " << j;
}

TEST(PictureSvg, puts_tasks_inside_their_subnets) {
    const auto boxes = boxes_of(to_svg(busy_picture()));
    int inside = 0;
    for (const auto& task : boxes)
        for (const auto& subnet : boxes)
            inside += task.kind == "task" && (subnet.kind == "public" || subnet.kind == "private")
                      && task.left >= subnet.left && task.right <= subnet.right
                      && task.top >= subnet.top && task.bottom <= subnet.bottom;
    EXPECT_EQ(inside, 9);
}

TEST(PictureSvg, stays_on_its_paper) {
    const auto boxes = boxes_of(to_svg(busy_picture()));
    const auto paper = std::ranges::find(boxes, "paper", &Box::kind);
    for (const auto& box : boxes) {
        EXPECT_LE(box.right, paper->right) << box.kind;
        EXPECT_LE(box.bottom, paper->bottom) << box.kind;
    }
}

TEST(PictureSvg, escapes_what_others_wrote) {
    auto picture = busy_picture();
    picture.services[0].address = "http://a/<script>&\"";

    const auto svg = to_svg(picture);

    EXPECT_THAT(svg, Not(HasSubstr("<script>")));
    EXPECT_THAT(svg, HasSubstr("&lt;script&gt;&amp;"));
}

TEST(PictureSvg, follows_light_and_dark_and_says_what_it_is) {
    const auto svg = to_svg(busy_picture());

    EXPECT_THAT(svg, HasSubstr("prefers-color-scheme: dark"));
    EXPECT_THAT(svg, HasSubstr("Environment test of application shop"));
    EXPECT_THAT(svg, HasSubstr("NAT gateway"));
}

TEST(PictureSvg, draws_an_environment_with_nothing_in_it) {
    auto picture = busy_picture();
    picture.tasks.clear();
    picture.services.clear();
    picture.balancers.clear();

    EXPECT_THAT(to_svg(picture), HasSubstr("none is deployed"));
}

} // namespace
} // namespace copilot::describe
