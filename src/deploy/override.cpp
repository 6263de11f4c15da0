// Patches are applied here. A CDK program is the user's own, in TypeScript: it is run with the
// user's own tools, as AWS Copilot ran it, and nothing of it is needed where there is none.

#include "deploy/override.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "cfn/patch.h"
#include "codec/yaml.h"

#include <algorithm>
#include <filesystem>

namespace copilot::deploy {
namespace {

constexpr auto patches_name = "cfn.patches.yml";
constexpr auto cdk_name = "cdk.json";
constexpr int nearest_levels = 5;

/// "Environment of shop." becomes "Environment of shop using AWS Copilot and CDK."
void sign(Document& a_template, std::string_view with) {
    auto* sections = a_template.map();
    if (!sections)
        throw Error("what is left is no template: it is not a map");
    const auto* before = sections->find("Description");
    auto text = before ? before->scalar_text() : "CloudFormation template";
    if (text.ends_with('.'))
        text.pop_back();
    sections->set("Description", format("{} using AWS Copilot {}.", text, with));
}

std::string with_patches(const io::Path& file, const std::string& template_body) {
    return with_context(file.string(), [&] {
        const auto patches = cfn::parse_patches(io::read_file(file));
        auto document = cfn::patched(codec::parse_yaml(template_body), patches);
        sign(document, "with YAML patches");
        return codec::to_template_yaml(document);
    });
}

// CDK. --------------------------------------------------------------------------------------------

/// The tool whose lock file is nearest to where the command runs.
std::string nearest_tool() {
    auto directory = std::filesystem::current_path();
    for (int level = 0; level < nearest_levels; ++level) {
        if (std::filesystem::exists(directory / "package-lock.json"))
            return "npm";
        if (std::filesystem::exists(directory / "yarn.lock"))
            return "yarn";
        directory = directory.parent_path();
    }
    return "npm";
}

std::string package_tool() {
    const bool npm = io::find_program("npm").has_value();
    const bool yarn = io::find_program("yarn").has_value();
    if (!npm && !yarn)
        throw Error(
            "CDK overrides need npm or yarn, and neither is installed",
            "install Node.js (https://nodejs.org), or turn the overrides into YAML patches"
        );
    if (npm && yarn)
        return nearest_tool();
    return npm ? "npm" : "yarn";
}

std::string
run(const OverrideContext& context,
    const io::Path& directory,
    std::vector<std::string> arguments,
    bool shows_output) {
    const auto line = joined(arguments, " ");
    io::ProcessSpec spec{
        .arguments = std::move(arguments),
        .working_directory = directory.string(),
        .environment = {{"COPILOT_APPLICATION_NAME", context.app}},
    };
    if (!context.env.empty())
        spec.environment["COPILOT_ENVIRONMENT_NAME"] = context.env;
    if (shows_output)
        spec.on_output = context.on_output;
    const auto result = context.program(spec);
    if (!result.ok())
        throw Error(format(
            "run \"{}\" in {}: exit code {}: {}",
            line,
            directory.string(),
            result.exit_code,
            trimmed(result.error)
        ));
    return result.out;
}

/// What CDK adds for its own bootstrap is of no use here.
Document cleaned(const Document& made) {
    Document::Map kept;
    for (const auto* section :
         {"AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Mappings",
          "Conditions",
          "Transform",
          "Resources",
          "Outputs"})
        if (const auto* value = made.find(section))
            kept.append(section, *value);
    if (auto* parameters = kept.find("Parameters"); parameters && parameters->map())
        parameters->map()->erase("BootstrapVersion");
    return kept;
}

std::string with_cdk(
    const io::Path& directory, const std::string& template_body, const OverrideContext& context
) {
    run(context, directory, {package_tool(), "install"}, true);
    io::write_file(directory / ".build" / "in.yml", template_body);
    const auto made = run(
        context,
        directory,
        {(directory / "node_modules" / ".bin" / "cdk").string(), "synth", "--no-version-reporting"},
        false
    );
    auto document = cleaned(codec::parse_yaml(made));
    sign(document, "and CDK");
    return codec::to_template_yaml(document);
}

} // namespace

std::string overridden(
    const io::Path& directory, const std::string& template_body, const OverrideContext& context
) {
    if (directory.empty() || !std::filesystem::exists(directory))
        return template_body;
    const auto names = io::list_directory(directory);
    const auto has = [&names](std::string_view name) {
        return std::ranges::find(names, name) != names.end();
    };
    if (has(patches_name))
        return with_patches(directory / patches_name, template_body);
    if (has(cdk_name))
        return with_cdk(std::filesystem::absolute(directory), template_body, context);
    throw Error(
        names.empty() ? format("directory at \"{}\" is empty", directory.string())
                      : format(
                            "neither \"{}\" nor \"{}\" exists under \"{}\"",
                            patches_name,
                            cdk_name,
                            directory.string()
                        ),
        "remove the folder, or write it anew with an override command"
    );
}

} // namespace copilot::deploy
