// AWS's signing corpus: each case in header and query form, signed and verified.

#include "aws/sigv4.h"
#include "aws/sigv4/canonical.h"
#include "base/text.h"
#include "codec/form.h"
#include "codec/json.h"
#include "io/file.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace copilot::aws::sigv4 {
namespace {

io::Path corpus() {
    return io::Path(COPILOT_CONFORMANCE) / "sigv4";
}

/// A request as the corpus writes it: raw bytes in the path, values over several lines.
io::HttpRequest parse_request(std::string_view text) {
    io::HttpRequest request;
    std::vector<std::pair<std::string, std::string>> headers;
    const auto lines = split(replaced(text, "\r\n", "\n"), '\n');
    const auto& first = lines.front();
    const auto version = first.rfind(' ');
    const auto space = first.find(' ');
    request.method = first.substr(0, space);
    request.target = first.substr(space + 1, version - space - 1);
    std::size_t at = 1;
    for (; at < lines.size() && !lines[at].empty(); ++at) {
        const auto colon = lines[at].find(':');
        if (lines[at].starts_with(' '))
            headers.back().second += "\n" + lines[at];
        else
            headers.emplace_back(lines[at].substr(0, colon), lines[at].substr(colon + 1));
    }
    for (auto& [name, value] : headers)
        request.headers.add(name, value);
    if (at + 1 < lines.size())
        request.body = lines[at + 1];
    return request;
}

struct Case {
    io::HttpRequest request;
    Credentials credentials;
    Scope scope;
    Timestamp now;
    std::chrono::seconds expires;
    SigningOptions options;
};

Case read_case(const io::Path& folder) {
    const auto context = codec::parse_json(io::read_file(folder / "context.json"));
    const auto text = [&](std::initializer_list<std::string_view> path) {
        const auto* found = context.at(path);
        return found ? found->scalar_text() : std::string();
    };
    const auto is_true = [&](std::string_view key) { return text({key}) == "true"; };
    return {
        .request = parse_request(io::read_file(folder / "request.txt")),
        .credentials =
            {.access_key_id = text({"credentials", "access_key_id"}),
             .secret_access_key = text({"credentials", "secret_access_key"}),
             .session_token = text({"credentials", "token"})},
        .scope = {text({"region"}), text({"service"})},
        .now = *parse_timestamp(text({"timestamp"})),
        .expires = std::chrono::seconds(std::stoi(text({"expiration_in_seconds"}))),
        .options =
            {.normalize_path = is_true("normalize"),
             .double_encode = true,
             .sign_body = is_true("sign_body"),
             .unsigned_token = is_true("omit_session_token")}
    };
}

template <typename Each>
void for_each_case(const Each& each) {
    if (!std::filesystem::exists(corpus()))
        GTEST_SKIP() << "no conformance data in " << COPILOT_CONFORMANCE;
    int count = 0;
    for (const auto& name : io::list_directory(corpus())) {
        SCOPED_TRACE(name);
        each(read_case(corpus() / name), corpus() / name);
        ++count;
    }
    EXPECT_EQ(count, 38);
}

std::string signature_in(std::string_view text, std::string_view label) {
    const auto at = text.find(label);
    return at == std::string_view::npos ? "" : std::string(text.substr(at + label.size(), 64));
}

TEST(SigningCorpus, signs_in_headers) {
    for_each_case([](Case one, const io::Path& folder) {
        sign(one.request, one.credentials, one.scope, one.now, one.options);

        const auto expected = parse_request(io::read_file(folder / "header-signed-request.txt"));
        EXPECT_EQ(
            one.request.headers.value_or("Authorization", ""),
            expected.headers.value_or("Authorization", "")
        );
    });
}

TEST(SigningCorpus, signs_in_the_query) {
    for_each_case([](const Case& one, const io::Path& folder) {
        const auto target =
            presign(one.request, one.credentials, one.scope, one.now, one.expires, one.options);

        EXPECT_EQ(
            signature_in(target, "X-Amz-Signature="), io::read_file(folder / "query-signature.txt")
        );
    });
}

TEST(SigningCorpus, verifies_headers) {
    for_each_case([](const Case& one, const io::Path& folder) {
        auto request = parse_request(io::read_file(folder / "header-signed-request.txt"));
        EXPECT_NO_THROW(verify(request, one.credentials, one.now, one.options));

        request.method = "PATCH";
        EXPECT_THROW(verify(request, one.credentials, one.now, one.options), ServiceError);
    });
}

TEST(SigningCorpus, verifies_queries) {
    for_each_case([](const Case& one, const io::Path& folder) {
        auto request = parse_request(io::read_file(folder / "query-signed-request.txt"));
        EXPECT_NO_THROW(verify(request, one.credentials, one.now, one.options));

        request.method = "PATCH";
        EXPECT_THROW(verify(request, one.credentials, one.now, one.options), ServiceError);
    });
}

} // namespace
} // namespace copilot::aws::sigv4
