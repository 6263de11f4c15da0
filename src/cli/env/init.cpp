// copilot env init: makes an environment's manifest, its roles and its record. `env deploy` makes
// the rest.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/stack_view.h"
#include "codec/json.h"
#include "manifest/environment/new_environment.h"

#include <algorithm>

namespace copilot::cli::env {
namespace {

class EnvInit final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the environment.");
        flags.text(
            "profile",
            '\0',
            profile_,
            "The AWS profile of the environment's account; \"local\" is the local cloud."
        );
        flags.text("region", '\0', region_, "The AWS region of the environment.");
        flags.toggle(
            "default-config",
            '\0',
            default_config_,
            "Take the default configuration, without questions."
        );
        flags.toggle(
            "container-insights", '\0', insights_, "Collect metrics of containers in CloudWatch."
        );
        flags.group("Import Existing Resources");
        flags.text("import-vpc-id", '\0', imported_.id, "Use this VPC instead of a new one.");
        flags.list("import-public-subnets", '\0', imported_.public_subnets, "Its public subnets.");
        flags.list(
            "import-private-subnets", '\0', imported_.private_subnets, "Its private subnets."
        );
        flags.list(
            "import-cert-arns",
            '\0',
            config_.certificates,
            "Certificates for the public load balancer."
        );
        flags.list(
            "internal-alb-subnets",
            '\0',
            config_.internal_subnets,
            "Subnets for the internal load balancer."
        );
        flags.toggle(
            "internal-alb-allow-vpc-ingress",
            '\0',
            config_.internal_ingress_from_vpc,
            "Let the whole VPC reach the internal load balancer."
        );
        flags.group("Configure Default Resources");
        flags.text(
            "override-vpc-cidr", '\0', adjusted_.cidr, "Addresses of the VPC (10.0.0.0/16)."
        );
        flags.list(
            "override-az-names",
            '\0',
            adjusted_.zones,
            "Availability zones (the region's first two)."
        );
        flags.list(
            "override-public-cidrs",
            '\0',
            adjusted_.public_cidrs,
            "Addresses of the public subnets."
        );
        flags.list(
            "override-private-cidrs",
            '\0',
            adjusted_.private_cidrs,
            "Addresses of the private subnets."
        );
        flags.exclusive({"default-config", "import-vpc-id"});
        flags.exclusive({"default-config", "override-vpc-cidr"});
        flags.exclusive({"import-vpc-id", "override-vpc-cidr"});
    }

    void validate(Session& session) override {
        workspace_ = require_workspace(session, app_);
        app_ = workspace_->app();
        if (!name_.empty())
            check_name("an environment", name_);
        if (imported_.public_subnets.size() == 1 || imported_.private_subnets.size() == 1)
            throw UsageError(
                "an environment needs subnets in two zones",
                "name two public, or two private, subnets"
            );
        if (adjusted_.zones.size() == 1)
            throw UsageError("an environment needs two zones", "name two in --override-az-names");
    }

    void ask(Session& session) override {
        const auto store = store_of(session);
        (void)store.application(app_);
        if (name_.empty()) {
            name_ = session.prompter().input(
                {"What is your environment's name?",
                 "Environment name:",
                 "--name",
                 "A stage such as test or prod."}
            );
            check_name("an environment", name_);
        }
        if (store.find_environment(app_, name_) && !workspace_->has_environment_manifest(name_)) {
            throw Error(
                format(
                    "environment {} exists already, but this workspace has no manifest of it", name_
                ),
                format(
                    "write it with `copilot env show -n {} --manifest > "
                    "copilot/environments/{}/manifest.yml`",
                    name_,
                    name_
                )
            );
        }
        if (!default_config_ && imported_.id.empty() && adjusted_.cidr.empty()
            && adjusted_.zones.empty())
            ask_configuration(session);
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto there = profile_.empty() && region_.empty() ? session.aws()
                                                               : session.aws_for(profile_, region_);
        const auto written = write_manifest();
        session.log().success(format(
            "{} the manifest of environment {} at {}",
            written.created ? "Wrote" : "Kept",
            session.log().resource(name_),
            session.log().resource(written.path.string())
        ));
        const auto deployer = deployer_of(session, store.application(app_));
        const auto progress = stack_view(session.terminal());
        store.create_environment(deploy::make_environment(deployer, there, name_, *progress));
        session.log().success(format(
            "Environment {} is ready to be deployed, in {}.",
            session.log().resource(name_),
            there.place()
        ));
    }

    [[nodiscard]] std::vector<std::string> recommend() const override {
        return {
            format("Look through copilot/environments/{}/manifest.yml.", name_),
            format("Run `copilot env deploy --name {}` to deploy it.", name_),
        };
    }

private:
    [[nodiscard]] workspace::Workspace::Written write_manifest() {
        config_.name = name_;
        config_.container_insights = insights_;
        if (!imported_.id.empty())
            config_.imported = imported_;
        else if (!adjusted_.cidr.empty() || !adjusted_.zones.empty())
            config_.adjusted = adjusted_;
        io::write_file(
            workspace_->root() / "copilot" / ".schemas" / "environment.json",
            codec::to_pretty_json(manifest::environment_schema())
        );
        return workspace_->write_environment_manifest(name_, manifest::write_manifest(config_));
    }

    void ask_configuration(Session& session) {
        const std::string as_it_is = "Yes, use default.";
        const std::string adjust =
            "Yes, but I'd like configure the default resources (CIDR ranges, AZs).";
        const std::string import = "No, I'd like to import existing resources (VPC, subnets).";
        const auto answer = session.prompter().select(
            {"Would you like to use the default configuration for a new environment?",
             "Default environment configuration?",
             "--default-config"},
            {{as_it_is, "a VPC with two zones, two public and two private subnets"},
             {adjust},
             {import}}
        );
        if (answer == adjust)
            adjusted_.cidr = session.prompter().input(
                {"Which addresses should the VPC have?", "VPC CIDR:", "--override-vpc-cidr"},
                "10.0.0.0/16"
            );
        if (answer == import)
            imported_.id = session.prompter().input({"Which VPC?", "VPC:", "--import-vpc-id"});
    }

    std::string app_;
    std::string name_;
    std::string profile_;
    std::string region_;
    bool default_config_ = false;
    bool insights_ = false;
    manifest::NewEnvironment::ImportedVpc imported_;
    manifest::NewEnvironment::AdjustedVpc adjusted_;
    manifest::NewEnvironment config_;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

CommandSpec init() {
    return {
        .path = "env init",
        .summary = "Make an environment: its manifest and the roles that deploy it.",
        .examples = "  # A test environment on this machine.\n"
                    "  copilot env init --name test --profile local --default-config\n"
                    "  # One in the account of profile prod, with other addresses.\n"
                    "  copilot env init --name prod --profile prod --override-vpc-cidr 10.1.0.0/16",
        .make = std::make_unique<EnvInit>,
    };
}

} // namespace copilot::cli::env
