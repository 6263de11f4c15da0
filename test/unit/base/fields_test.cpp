#include "base/fields.h"

#include <gtest/gtest.h>

namespace copilot {
namespace {

struct Tag {
    std::string key;
    std::optional<std::string> value;

    bool operator==(const Tag&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x("Value", self.value);
    }
};

struct Parameter {
    std::string name;
    std::optional<std::int64_t> version;
    std::vector<Tag> tags;
    Dictionary<std::string> labels;

    bool operator==(const Parameter&) const = default;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Version", self.version);
        x("Tags", self.tags);
        x("Labels", self.labels);
    }
};

TEST(Fields, reads_back_what_it_wrote) {
    const Parameter written{"/a", 3, {{"k", "v"}, {"only-key", {}}}, {{"l", "1"}}};

    EXPECT_EQ(decode<Parameter>(encode(written)), written);
}

TEST(Fields, leaves_out_what_is_absent) {
    EXPECT_EQ(encode(Parameter{.name = "/a"}), (Document{Document::Map{{"Name", "/a"}}}));
}

TEST(Fields, says_empty_lists_in_replies) {
    const auto reply = encode(Parameter{.name = "/a"}, Empties::keep);

    ASSERT_NE(reply.find("Tags"), nullptr);
    EXPECT_EQ(*reply.find("Tags"), Document(Document::List{}));
    EXPECT_EQ(reply.find("Version"), nullptr);
}

struct Alarms {
    std::vector<std::string> names;

    static void fields(auto& self, auto& x) { x(required("AlarmNames"), self.names); }
};

TEST(Fields, says_a_required_list_even_when_it_is_empty) {
    const auto document = encode(Alarms{});

    ASSERT_NE(document.find("AlarmNames"), nullptr);
    EXPECT_TRUE(decode<Alarms>(document).names.empty());
}

TEST(Fields, names_the_path_of_what_it_cannot_read) {
    const Document wrong = Document::Map{
        {"Tags", Document::List{Document::Map{{"Key", "a"}}, Document::Map{{"Value", "b"}}}}
    };

    try {
        (void)decode<Parameter>(wrong);
        FAIL() << "expected a DecodeError";
    } catch (const DecodeError& error) {
        EXPECT_STREQ(error.what(), "Tags[1].Key: is missing");
    }
}

TEST(Fields, reads_numbers_from_text) {
    const Document form = Document::Map{{"Version", "12"}};

    EXPECT_EQ(decode<Parameter>(form).version, 12);
    EXPECT_THROW((void)decode<Parameter>(Document::Map{{"Version", "12x"}}), DecodeError);
}

TEST(Shape, lists_the_fields_of_a_struct) {
    const auto& shape = shape_of<Parameter>();

    ASSERT_EQ(shape.members.size(), 4U);
    EXPECT_EQ(shape.find("Version")->shape->kind, Shape::Kind::integer);
    EXPECT_TRUE(shape.find("Tags")->shape->item->find("Key")->field.required);
}

} // namespace
} // namespace copilot
