// Renders one case of the conformance data: `render_template <case directory>` reads inputs.json
// and manifest.yml and prints the template.

#include "cfn/template.h"
#include "codec/json.h"
#include "codec/yaml.h"
#include "manifest/environment/environment.h"
#include "manifest/workload/service.h"
#include "stacks/environment/environment.h"
#include "stacks/workload/service.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace copilot;

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_of(const Document& inputs, std::string_view key) {
    const auto* found = inputs.find(key);
    return found ? found->scalar_text() : "";
}

std::vector<std::string> texts_of(const Document& inputs, std::string_view key) {
    std::vector<std::string> texts;
    if (const auto* found = inputs.find(key); found && found->list())
        for (const auto& item : *found->list())
            texts.push_back(item.scalar_text());
    return texts;
}

/// The cases break rules that `validate` holds ("cert-1" is no ARN), so they are only read.
cfn::Template render_environment(const std::string& manifest_text, const Document& inputs) {
    manifest::Diagnostics diagnostics("manifest.yml");
    auto manifest = manifest::read_manifest<manifest::Environment>(
        codec::parse_yaml(manifest_text), diagnostics
    );
    diagnostics.throw_if_any();
    return stacks::environment::stack({
        .app = text_of(inputs, "app"),
        .name = text_of(inputs, "env"),
        .version = text_of(inputs, "version"),
        .permissions_boundary = text_of(inputs, "permissionsBoundary"),
        .artifact_bucket_arn = text_of(inputs, "artifactBucketARN"),
        .artifact_key_arn = text_of(inputs, "artifactBucketKeyARN"),
        .manifest = std::move(manifest),
        .manifest_text = manifest_text,
        .has_domain = !text_of(inputs, "domain").empty(),
        .cdn_prefix_lists = texts_of(inputs, "cidrPrefixListIDs"),
    });
}

/// What a service's manifest has that this version refuses is told by its field.
cfn::Template render_service(const std::string& manifest_text, const Document& inputs) {
    const auto name = codec::parse_yaml(manifest_text).find("name")->scalar_text();
    const auto loaded = manifest::load_service(
        {.file = "manifest.yml", .name = name, .text = manifest_text},
        {.application = text_of(inputs, "app"),
         .environment = text_of(inputs, "env"),
         .lookup = [&inputs](const std::string& variable) -> std::optional<std::string> {
             const auto* value = inputs.at({"envVars", variable});
             return value ? std::optional(value->scalar_text()) : std::nullopt;
         }}
    );
    const bool imports = inputs.at({"envManifest", "http.public.certificates"}) != nullptr;
    const bool has_domain = !text_of(inputs, "domain").empty();
    return stacks::workload::service_stack({
        .app = text_of(inputs, "app"),
        .env = text_of(inputs, "env"),
        .version = text_of(inputs, "version"),
        .environment_version = text_of(inputs, "envVersion"),
        .service_discovery_endpoint = text_of(inputs, "serviceDiscoveryEndpoint"),
        .https = has_domain || imports,
        .dns_delegated = has_domain && !imports,
        .manifest = loaded.manifest,
        .artifact_key_arn = text_of(inputs, "artifactKey"),
    });
}

cfn::Template render(const std::string& directory) {
    const auto input = codec::parse_json(read_file(directory + "/inputs.json"));
    const auto kind = text_of(input, "kind");
    if (kind == "Backend Service" || kind == "Load Balanced Web Service")
        return render_service(read_file(directory + "/manifest.yml"), *input.find("inputs"));
    if (kind != "environment")
        throw Error("no stack is rendered for " + kind);
    return render_environment(read_file(directory + "/manifest.yml"), *input.find("inputs"));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: render_template <case directory>\n";
        return 2;
    }
    try {
        std::cout << codec::to_template_yaml(render(argv[1]).document());
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
