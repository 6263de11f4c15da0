#include "base/text.h"
#include "deploy/image.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace copilot::deploy {
namespace {

/// Programs that are not run: each command line is kept and answered by `answer`.
struct FakePrograms {
    std::vector<std::string> lines;
    std::function<io::ProcessResult(const std::string& line)> answer = [](const std::string&) {
        return io::ProcessResult{};
    };

    auto program() {
        return [this](const io::ProcessSpec& spec) {
            lines.push_back(joined(spec.arguments, " "));
            const auto digest_file = std::ranges::find(spec.arguments, "--digestfile");
            if (digest_file != spec.arguments.end())
                io::write_file(*(digest_file + 1), "sha256:abc\n");
            return answer(lines.back());
        };
    }
};

io::ProcessResult without_docker(const std::string& line) {
    return line.starts_with("docker") ? io::ProcessResult{.exit_code = 127} : io::ProcessResult{};
}

TEST(BuildCommand, says_all_that_the_manifest_does) {
    const ImageBuild build{
        .container = "api",
        .dockerfile = "/src/api/Dockerfile",
        .context = "/src/api",
        .target = "final",
        .arguments = {{"Z", "1"}, {"A", "2"}},
        .platform = "linux/amd64",
        .labels = {{"l", "v"}},
    };

    EXPECT_EQ(
        joined(build_command(ImageTool::docker, build, "repo/api", {"latest", "v1"}), " "),
        "docker build -t repo/api:latest -t repo/api:v1 --target final --platform linux/amd64 "
        "--build-arg A=2 --build-arg Z=1 --label l=v /src/api -f /src/api/Dockerfile"
    );
}

TEST(ImageBuilder, takes_podman_where_dockers_engine_is_silent) {
    FakePrograms programs;
    programs.answer = without_docker;

    EXPECT_EQ(ImageBuilder(programs.program()).tool(), ImageTool::podman);
}

TEST(ImageBuilder, says_what_to_install_where_there_is_neither) {
    FakePrograms programs;
    programs.answer = [](const std::string&) { return io::ProcessResult{.exit_code = 127}; };

    try {
        const ImageBuilder builder(programs.program());
        FAIL() << "expected an Error";
    } catch (const Error& error) {
        EXPECT_STREQ(
            error.what(), "building an image needs docker or podman, and neither is installed"
        );
        EXPECT_NE(error.hint().find("apt-get install podman"), std::string::npos);
    }
}

TEST(ImageBuilder, pushes_to_loopback_without_tls_and_answers_the_digest) {
    const io::TemporaryDirectory directory;
    io::write_file(directory.path() / "Dockerfile", "FROM scratch\n");
    FakePrograms programs;
    programs.answer = without_docker;
    const ImageBuilder builder(programs.program());

    const auto digest = builder.build_and_push(
        {.container = "api",
         .dockerfile = directory.path() / "Dockerfile",
         .context = directory.path()},
        {"127.0.0.1:5000/shop/api", "AWS", "secret"},
        {"latest"},
        {}
    );

    EXPECT_EQ(digest, "sha256:abc");
    EXPECT_NE(
        programs.lines.back().find("--tls-verify=false 127.0.0.1:5000/shop/api:latest"),
        std::string::npos
    );
}

TEST(ImageBuilder, shows_the_end_of_what_went_wrong) {
    const io::TemporaryDirectory directory;
    io::write_file(directory.path() / "Dockerfile", "FROM scratch\n");
    FakePrograms programs;
    programs.answer = [](const std::string& line) {
        return line.find(" build ") == std::string::npos
                   ? without_docker(line)
                   : io::ProcessResult{.exit_code = 1, .error = "1\n2\n3\n4\n5\n6\n"};
    };
    const ImageBuilder builder(programs.program());

    try {
        (void)builder.build_and_push(
            {.container = "api", .dockerfile = directory.path() / "Dockerfile"},
            {"127.0.0.1:1/a"},
            {"latest"},
            {}
        );
        FAIL() << "expected an Error";
    } catch (const Error& error) {
        EXPECT_STREQ(
            error.what(),
            "build container api: podman build failed with exit code 1:\n2\n3\n4\n5\n6"
        );
    }
}

} // namespace
} // namespace copilot::deploy
