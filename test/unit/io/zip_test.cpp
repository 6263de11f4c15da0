#include "base/error.h"
#include "io/crypto.h"
#include "io/file.h"
#include "io/process.h"
#include "io/zip.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace copilot::io {
namespace {

std::string failure_of(std::string_view bytes) {
    try {
        (void)parse_zip(bytes);
        return "no failure";
    } catch (const Error& error) {
        return error.what();
    }
}

/// Replaces every `from`, which has the length of `to`.
std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
        text.replace(at, from.size(), to);
    return text;
}

const std::vector<ZipEntry> two_entries{
    {"bootstrap", std::string(10'000, 'x'), 0755}, {"a/b.txt", "short", 0644}
};

TEST(Zip, reads_back_what_it_wrote) {
    const auto entries = parse_zip(to_zip(two_entries));

    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].name, "bootstrap");
    EXPECT_EQ(entries[0].content, two_entries[0].content);
    EXPECT_EQ(entries[0].mode, 0755U);
    EXPECT_EQ(entries[1].name, "a/b.txt");
    EXPECT_EQ(entries[1].content, "short");
    EXPECT_TRUE(parse_zip(to_zip({})).empty());
}

TEST(Zip, has_the_same_bytes_for_the_same_entries) {
    EXPECT_EQ(to_zip(two_entries), to_zip(two_entries));
    EXPECT_EQ(
        sha256_hex(to_zip({{"a", "b", 0644}})),
        "9dd542d78cfee2b2b39254d405cf360da92f7f976e18f15931865da08aff09db"
    );
}

TEST(Zip, is_understood_by_other_programs) {
    if (!find_program("python3"))
        GTEST_SKIP() << "python3 is not installed";
    const TemporaryDirectory directory;
    write_file(directory.path() / "x.zip", to_zip(two_entries));

    const auto said = run_or_throw(
        {.arguments =
             {"python3",
              "-c",
              "import zipfile; z = zipfile.ZipFile('x.zip'); print(z.testzip(), z.namelist(), "
              "z.infolist()[0].date_time, oct(z.infolist()[0].external_attr >> 16))"},
         .working_directory = directory.path()}
    );

    EXPECT_EQ(said, "None ['bootstrap', 'a/b.txt'] (1980, 1, 1, 0, 0, 0) 0o100755\n");
}

TEST(Zip, of_other_programs_is_understood) {
    if (!find_program("python3"))
        GTEST_SKIP() << "python3 is not installed";
    const TemporaryDirectory directory;
    run_or_throw(
        {.arguments =
             {"python3",
              "-c",
              "import zipfile; z = zipfile.ZipFile('x.zip', 'w', zipfile.ZIP_DEFLATED); z.comment "
              "= b'hello'; "
              "z.writestr('d/', ''); z.writestr('d/empty', ''); z.writestr('d/text', 'x' * 1000); "
              "z.close()"},
         .working_directory = directory.path()}
    );

    const auto entries = parse_zip(read_file(directory.path() / "x.zip"));

    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].name, "d/empty");
    EXPECT_EQ(entries[0].content, "");
    EXPECT_EQ(entries[1].content, std::string(1000, 'x'));
}

TEST(Zip, with_a_name_that_leaves_the_directory_is_refused) {
    const auto zip = to_zip({{"abcd", "x"}, {"ab/cd", "x"}});

    EXPECT_EQ(failure_of(zip), "no failure");
    EXPECT_NE(
        failure_of(replaced(zip, "abcd", "/bcd")).find("leaves the directory"), std::string::npos
    );
    EXPECT_NE(
        failure_of(replaced(zip, "abcd", "../d")).find("leaves the directory"), std::string::npos
    );
    EXPECT_NE(
        failure_of(replaced(zip, "ab/cd", "ab/..")).find("leaves the directory"), std::string::npos
    );
    EXPECT_NE(
        failure_of(replaced(zip, "abcd", "a\\cd")).find("leaves the directory"), std::string::npos
    );
}

TEST(Zip, that_is_damaged_is_refused) {
    const auto zip = to_zip({{"name", "some content"}});

    EXPECT_NE(failure_of(""), "no failure");
    EXPECT_NE(failure_of("PK\x05\x06"), "no failure");
    EXPECT_NE(failure_of(std::string_view(zip).substr(0, zip.size() - 1)), "no failure");
    EXPECT_NE(failure_of(replaced(zip, "content", "kontent")).find("damaged"), std::string::npos);
}

TEST(Zip, that_claims_to_hold_too_much_is_refused_before_it_is_unpacked) {
    auto zip = to_zip({{"name", "x"}});
    const auto central = zip.find("PK\x01\x02");
    zip.replace(central + 24, 4, "\xFF\xFF\xFF\x7F");

    EXPECT_NE(failure_of(zip).find("512 MiB"), std::string::npos);
}

RC_GTEST_PROP(Zip, survives_any_bytes, ()) {
    auto bytes = to_zip({{"a", "some text, some text"}, {"b", "x"}});
    const auto changes = *rc::gen::container<std::vector<std::pair<std::uint16_t, char>>>(
        rc::gen::pair(rc::gen::arbitrary<std::uint16_t>(), rc::gen::arbitrary<char>())
    );
    for (const auto& [at, byte] : changes)
        bytes[at % bytes.size()] = byte;

    (void)failure_of(bytes);
}

TEST(Tar, is_understood_by_other_programs) {
    const TemporaryDirectory directory;
    const auto long_name = std::string(120, 'd') + "/" + std::string(120, 'f');
    const auto tar =
        to_tar({{"run", "#!/bin/sh\n", 0755}, {"a/b", std::string(600, 'x')}, {long_name, "deep"}});
    EXPECT_EQ(tar.size() % 512, 0U);
    write_file(directory.path() / "x.tar", tar);

    run_or_throw({.arguments = {"tar", "-xf", "x.tar"}, .working_directory = directory.path()});

    EXPECT_EQ(read_file(directory.path() / "a" / "b"), std::string(600, 'x'));
    EXPECT_EQ(read_file(directory.path() / long_name), "deep");
    EXPECT_EQ(run({.arguments = {(directory.path() / "run").string()}}).exit_code, 0);
}

TEST(Tar, has_the_same_bytes_for_the_same_entries) {
    EXPECT_EQ(to_tar(two_entries), to_tar(two_entries));
    EXPECT_THROW((void)to_tar({{"", "x"}}), Error);
}

TEST(Gzip, begins_with_its_header_and_ends_with_the_size) {
    const auto packed = to_gzip(std::string(1000, 'a'));

    EXPECT_TRUE(packed.starts_with("\x1f\x8b\x08"));
    EXPECT_EQ(packed.substr(packed.size() - 4), std::string("\xe8\x03\x00\x00", 4));
    EXPECT_LT(packed.size(), 100U);
}

} // namespace
} // namespace copilot::io
