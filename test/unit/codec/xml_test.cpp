#include "codec/xml.h"
#include "unit/codec/arbitrary_document.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace copilot::codec {
namespace {

std::string failure_of(std::string_view text) {
    try {
        (void)parse_xml(text);
        return "no failure";
    } catch (const ParseError& error) {
        return error.what();
    }
}

TEST(Xml, reads_elements_attributes_and_text) {
    const auto root = parse_xml("<?xml version=\"1.0\"?>\n<r xmlns=\"u\"><a x:t='1 &amp; "
                                "2'>h&#233;&lt;<![CDATA[<b>]]></a><a/></r>");

    EXPECT_EQ(root.name, "r");
    EXPECT_EQ(root.attribute("xmlns"), "u");
    ASSERT_NE(root.find("a"), nullptr);
    EXPECT_EQ(root.find("a")->attribute("x:t"), "1 & 2");
    EXPECT_EQ(root.find("a")->text, "h\u00e9<<b>");
    EXPECT_EQ(root.children.size(), 2U);
    EXPECT_EQ(root.find("b"), nullptr);
}

TEST(Xml, keeps_text_that_is_only_whitespace) {
    EXPECT_EQ(parse_xml("<a><b> \n </b></a>").find("b")->text, " \n ");
}

TEST(Xml, drops_the_whitespace_between_elements) {
    EXPECT_EQ(parse_xml("<a>\n  <b>1</b>\n</a>\n").text, "");
}

TEST(Xml, refuses_document_type_declarations) {
    EXPECT_NE(
        failure_of("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>").find("document type"),
        std::string::npos
    );
}

TEST(Xml, refuses_what_is_no_single_element) {
    for (const auto* text : {"", "text", "<a/><b/>", "<a/>text", "<a>", "<a></b>", "<a b></a>"})
        EXPECT_NE(failure_of(text), "no failure") << text;
}

TEST(Xml, refuses_control_characters_however_they_are_written) {
    EXPECT_NE(failure_of("<a>\x01</a>"), "no failure");
    EXPECT_NE(failure_of("<a>&#1;</a>"), "no failure");
    EXPECT_NE(failure_of("<a b='&#x8;'/>"), "no failure");
}

TEST(Xml, refuses_what_nests_deeper_than_128_levels) {
    std::string open;
    std::string close;
    for (int i = 0; i < 128; ++i) {
        open += "<a>";
        close += "</a>";
    }

    EXPECT_EQ(failure_of(open + close), "no failure");
    EXPECT_NE(failure_of("<a>" + open + close + "</a>").find("128 levels"), std::string::npos);
}

TEST(Xml, says_the_line_of_a_mistake) {
    EXPECT_TRUE(failure_of("<a>\n<b></c>\n</a>").starts_with("line 2, "))
        << failure_of("<a>\n<b></c>\n</a>");
}

TEST(Xml, writes_what_xml_cannot_hold_as_a_replacement) {
    const XmlElement root{.name = "a", .attributes = {{"k", "\"\n"}}, .text = "\x01<&>\r\xFF"};

    EXPECT_EQ(to_xml(root, false), "<a k=\"&quot;&#10;\">\uFFFD&lt;&amp;&gt;&#13;\uFFFD</a>");
    EXPECT_EQ(to_xml({.name = "e"}), "<?xml version=\"1.0\" encoding=\"UTF-8\"?><e/>");
}

RC_GTEST_PROP(Xml, reads_back_text_and_attributes_that_it_writes, ()) {
    auto text = *arbitrary_text();
    std::erase(text, '\x01');
    const XmlElement root{
        .name = "r", .children = {{.name = "a", .attributes = {{"k", text}}, .text = text}}
    };

    const auto read = parse_xml(to_xml(root));

    RC_ASSERT(read.find("a")->text == text);
    RC_ASSERT(read.find("a")->attribute("k") == text);
}

} // namespace
} // namespace copilot::codec
