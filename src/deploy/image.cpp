// docker and podman take the same words but for a registry on loopback: docker speaks plain HTTP to
// it by itself, podman must be told.

#include "deploy/image.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>

namespace copilot::deploy {
namespace {

constexpr auto install_hint = "install podman (`apt-get install podman`) or start Docker";

std::string name_of(ImageTool tool) {
    return tool == ImageTool::docker ? "docker" : "podman";
}

bool on_loopback(std::string_view uri) {
    return uri.starts_with("127.") || uri.starts_with("localhost:");
}

std::string last_lines(std::string_view text) {
    auto lines = split(trimmed(text), '\n');
    if (lines.size() > 5)
        lines.erase(lines.begin(), lines.end() - 5);
    return joined(lines, "\n");
}

Dictionary<std::string> sorted(Dictionary<std::string> pairs) {
    std::ranges::sort(pairs, {}, &Dictionary<std::string>::Entry::key);
    return pairs;
}

ImageTool find_tool(const std::function<io::ProcessResult(const io::ProcessSpec&)>& program) {
    const auto docker = program(
        {.arguments = {"docker", "info", "--format", "{{.ServerVersion}}"},
         .timeout = std::chrono::seconds(10)}
    );
    if (docker.ok() && !trimmed(docker.out).empty())
        return ImageTool::docker;
    const auto podman =
        program({.arguments = {"podman", "--version"}, .timeout = std::chrono::seconds(10)});
    if (podman.ok())
        return ImageTool::podman;
    throw Error(
        docker.exit_code == 127
            ? "building an image needs docker or podman, and neither is installed"
            : "building an image needs docker or podman: docker's engine does not answer, and "
              "podman is not installed",
        install_hint
    );
}

} // namespace

std::vector<std::string> build_command(
    ImageTool tool,
    const ImageBuild& build,
    const std::string& uri,
    const std::vector<std::string>& tags
) {
    std::vector<std::string> words{name_of(tool), "build"};
    const auto add = [&words](std::string flag, std::string value) {
        words.push_back(std::move(flag));
        words.push_back(std::move(value));
    };
    for (const auto& tag : tags)
        add("-t", uri + ':' + tag);
    for (const auto& image : build.cache_from)
        add("--cache-from", image);
    if (!build.target.empty())
        add("--target", build.target);
    if (!build.platform.empty())
        add("--platform", build.platform);
    if (tool == ImageTool::podman)
        add("--format", "docker"); // keeps HEALTHCHECK, which the OCI format has no place for
    for (const auto& [key, value] : sorted(build.arguments))
        add("--build-arg", key + '=' + value);
    for (const auto& [key, value] : sorted(build.labels))
        add("--label", key + '=' + value);
    words.push_back(build.context.string());
    add("-f", build.dockerfile.string());
    return words;
}

ImageBuilder::ImageBuilder(std::function<io::ProcessResult(const io::ProcessSpec&)> program)
    : program_(std::move(program)), tool_(find_tool(program_)) {}

std::string ImageBuilder::build_and_push(
    const ImageBuild& build,
    const ImageRepository& repository,
    const std::vector<std::string>& tags,
    const Output& output
) const {
    if (!std::filesystem::exists(build.dockerfile))
        throw Error(
            format("build container {}: there is no {}", build.container, build.dockerfile.string())
        );
    with_context("build container " + build.container, [&] {
        (void)run(build_command(tool_, build, repository.uri, tags), output);
    });
    return with_context("push container " + build.container, [&] {
        log_in(repository, output);
        std::string digest;
        for (const auto& tag : tags)
            digest = push(repository, tag, output);
        return digest;
    });
}

void ImageBuilder::log_in(const ImageRepository& repository, const Output& output) const {
    if (repository.user.empty() || on_loopback(repository.uri))
        return;
    const auto registry = repository.uri.substr(0, repository.uri.find('/'));
    (void)run(
        {name_of(tool_), "login", "-u", repository.user, "--password-stdin", registry},
        output,
        repository.password
    );
}

std::string ImageBuilder::push(
    const ImageRepository& repository, const std::string& tag, const Output& output
) const {
    const auto image = repository.uri + ':' + tag;
    if (tool_ == ImageTool::podman) {
        const io::TemporaryDirectory directory;
        const auto digest_file = (directory.path() / "digest").string();
        std::vector<std::string> words{"podman", "push", "--digestfile", digest_file};
        if (on_loopback(repository.uri))
            words.emplace_back("--tls-verify=false");
        words.push_back(image);
        (void)run(words, output);
        return std::string(trimmed(io::read_file(digest_file)));
    }
    (void)run({"docker", "push", image}, output);
    const auto digests =
        run({"docker", "inspect", "--format", "{{range .RepoDigests}}{{println .}}{{end}}", image},
            {});
    for (const auto& line : split(digests, '\n'))
        if (line.starts_with(repository.uri + '@'))
            return line.substr(repository.uri.size() + 1);
    throw Error(format("docker names no digest for {}", image));
}

std::string ImageBuilder::run(
    const std::vector<std::string>& arguments, const Output& output, const std::string& input
) const {
    const auto result =
        program_({.arguments = arguments, .standard_input = input, .on_output = output});
    if (!result.ok()) {
        throw Error(format(
            "{} {} failed with exit code {}:\n{}",
            arguments[0],
            arguments[1],
            result.exit_code,
            last_lines(result.error.empty() ? result.out : result.error)
        ));
    }
    return result.out;
}

} // namespace copilot::deploy
