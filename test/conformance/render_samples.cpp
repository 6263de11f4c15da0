// Renders one of everything for cfn-lint: `render_samples <repository> <directory>` writes the
// application's stacks, a bootstrap stack, and the stack of each example manifest.

#include "cfn/template.h"
#include "codec/yaml.h"
#include "manifest/environment/environment.h"
#include "stacks/app/roles.h"
#include "stacks/app/stack_set.h"
#include "stacks/environment/environment.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace copilot;
namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const cfn::Template& stack) {
    std::ofstream(path, std::ios::binary) << codec::to_template_yaml(stack.document());
}

stacks::FunctionCode code(const std::string& function) {
    return {"shop-artifacts", "manual/scripts/custom-resources/" + function + "/0.zip"};
}

/// Every variable of the examples is a list of certificates.
std::optional<std::string> variable(const std::string& name) {
    if (name.starts_with("COPILOT_"))
        return std::nullopt;
    return R"(["arn:aws:acm:us-west-2:123456789012:certificate/a"])";
}

stacks::environment::Input input(const std::string& manifest_text) {
    auto loaded = manifest::load_environment(
        {"manifest.yml", "test", manifest_text}, {"shop", "test", variable}
    );
    return {
        .app = "shop",
        .name = "test",
        .version = "v1.0.0",
        .permissions_boundary = "limit",
        .artifact_bucket_arn = "arn:aws:s3:::shop-artifacts",
        .artifact_key_arn = "arn:aws:kms:us-west-2:123456789012:key/01234567-89ab-cdef",
        .manifest = loaded.manifest,
        .manifest_text = loaded.text,
        .has_domain = true,
        .cdn_prefix_lists = {},
        .functions =
            {
                code("certificate"),
                code("domain"),
                code("delegation"),
                code("replicator"),
                code("cleaner"),
                code("values"),
            },
    };
}

void write_environments(const fs::path& examples, const fs::path& directory) {
    constexpr auto least = "name: test\ntype: Environment\n";
    write(directory / "bootstrap.yml", stacks::environment::bootstrap(input(least)));
    write(directory / "default.yml", stacks::environment::stack(input(least)));
    write(
        directory / "own-logs.yml",
        stacks::environment::stack(
            input(std::string(least) + "cdn: true\nhttp: {public: {access_logs: true}}\n")
        )
    );
    for (const auto& example : fs::directory_iterator(examples))
        write(
            directory / example.path().filename(),
            stacks::environment::stack(input(read_file(example.path())))
        );
}

void write_application(const fs::path& directory) {
    write(
        directory / "app-roles.yml",
        stacks::app::roles(
            {.app = "shop",
             .version = "v1.0.0",
             .account_id = "123456789012",
             .permissions_boundary = "limit",
             .domain = "example.com",
             .hosted_zone_id = "Z1",
             .delegated_accounts = {"210987654321"}}
        )
    );
    write(
        directory / "app-stack-set.yml",
        stacks::app::stack_set(
            "shop",
            "v1.0.0",
            {.version = 3,
             .workloads = {{"api", true}, {"docs", false}},
             .accounts = {"012345678901"}}
        )
    );
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: render_samples <repository> <directory>\n";
        return 2;
    }
    try {
        write_environments(fs::path(argv[1]) / "docs/manifest/environment", argv[2]);
        write_application(argv[2]);
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
