// copilot env init: makes an environment's manifest, its roles and its record. `env deploy` makes
// the rest.

#include "aws/local.h"
#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/env/init_questions.h"
#include "cli/env/profiles.h"
#include "cli/select.h"
#include "cli/stack_view.h"
#include "cli/version.h"
#include "codec/json.h"
#include "deploy/version.h"
#include "manifest/environment/new_environment.h"

#include <algorithm>

namespace copilot::cli::env {
namespace {

enum class Shape { unknown, usual, adjusted, imported };

class EnvInit final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the environment.");
        define_account(flags);
        flags.toggle(
            "default-config",
            '\0',
            default_config_,
            "Take the default configuration, without questions."
        );
        flags.toggle(
            "container-insights",
            '\0',
            config_.container_insights,
            "Collect metrics of containers in CloudWatch."
        );
        flags.toggle(
            "allow-downgrade",
            '\0',
            allow_downgrade_,
            "Go on although a newer version of copilot deployed the application."
        );
        flags.toggle("prod", '\0', prod_, "Accepted for old scripts; changes nothing.");
        define_imported(flags);
        define_adjusted(flags);
        define_exclusive(flags);
    }

    void validate(Session& session) override {
        workspace_ = require_workspace(session, app_);
        app_ = workspace_->app();
        if (!name_.empty())
            check_name("an environment", name_);
        check_keys();
        check_shape();
    }

    void ask(Session& session) override {
        const auto store = store_of(session);
        (void)store.application(app_);
        ask_name(session, store);
        ask_account(session);
        if (shape_ == Shape::unknown)
            ask_shape(session);
        if (shape_ == Shape::usual)
            return;
        const auto there = session.aws_for(account_);
        const bool can_ask = session.terminal().can_ask();
        if (shape_ == Shape::imported)
            ask_imported(session.prompter(), there.client(), can_ask, imported_);
        else
            ask_adjusted(session.prompter(), there.client(), can_ask, adjusted_);
        check_internal_subnets();
        warn_about_missing_subnets(session);
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto deployer = deployer_of(session, store.application(app_));
        if (!allow_downgrade_)
            deploy::refuse_downgrade(
                "application " + app_, deployer.infrastructure().deployed_version(), version()
            );
        const auto there = is_elsewhere() ? session.aws_for(account_) : session.aws();
        const auto written = write_manifest();
        session.log().success(format(
            "{} the manifest of environment {} at {}",
            written.created ? "Wrote" : "Kept",
            session.log().resource(name_),
            session.log().resource(written.path.string())
        ));
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
    void define_account(Flags& flags) {
        flags.text(
            "profile",
            '\0',
            account_.profile,
            "The AWS profile of the environment's account; \"local\" is the local cloud."
        );
        flags.text("region", '\0', account_.region, "The AWS region of the environment.");
        flags.text("aws-access-key-id", '\0', keys_.access_key_id, "An access key of the account.");
        flags.text(
            "aws-secret-access-key", '\0', keys_.secret_access_key, "The secret of that key."
        );
        flags.text(
            "aws-session-token",
            '\0',
            keys_.session_token,
            "The session token of that key, if it is a temporary one."
        );
    }

    void define_imported(Flags& flags) {
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
    }

    void define_adjusted(Flags& flags) {
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
    }

    static void define_exclusive(Flags& flags) {
        for (const auto* key : {"aws-access-key-id", "aws-secret-access-key", "aws-session-token"})
            flags.exclusive({"profile", key});
        for (const auto* import :
             {"import-vpc-id", "import-public-subnets", "import-private-subnets"}) {
            flags.exclusive({"default-config", import});
            for (const auto* adjust :
                 {"override-vpc-cidr",
                  "override-az-names",
                  "override-public-cidrs",
                  "override-private-cidrs"})
                flags.exclusive({import, adjust});
        }
        for (const auto* adjust :
             {"override-vpc-cidr",
              "override-az-names",
              "override-public-cidrs",
              "override-private-cidrs"}) {
            flags.exclusive({"default-config", adjust});
            flags.exclusive({"internal-alb-subnets", adjust});
        }
        flags.exclusive({"default-config", "internal-alb-subnets"});
    }

    void check_keys() {
        if (keys_ == aws::Credentials{})
            return;
        if (keys_.access_key_id.empty() || keys_.secret_access_key.empty())
            throw UsageError(
                "an access key and its secret belong together",
                "give both --aws-access-key-id and --aws-secret-access-key"
            );
        keys_.source = "flags";
        account_.keys = keys_;
    }

    void check_shape() {
        const bool imports = !imported_.id.empty() || !imported_.public_subnets.empty()
                             || !imported_.private_subnets.empty()
                             || !config_.internal_subnets.empty();
        const bool adjusts = !adjusted_.cidr.empty() || !adjusted_.zones.empty()
                             || !adjusted_.public_cidrs.empty() || !adjusted_.private_cidrs.empty();
        shape_ = default_config_ ? Shape::usual
                 : imports       ? Shape::imported
                 : adjusts       ? Shape::adjusted
                                 : Shape::unknown;
        if (imported_.public_subnets.size() == 1 || imported_.private_subnets.size() == 1)
            throw UsageError(
                "an environment needs subnets in two zones",
                "name two public, or two private, subnets"
            );
        if (adjusted_.zones.size() == 1)
            throw UsageError("an environment needs two zones", "name two in --override-az-names");
    }

    void check_internal_subnets() const {
        for (const auto& id : config_.internal_subnets) {
            const auto is_in = [&id](const auto& subnets) {
                return std::ranges::find(subnets, id) != subnets.end();
            };
            if (!is_in(imported_.public_subnets) && !is_in(imported_.private_subnets))
                throw UsageError(
                    format("subnet {} of --internal-alb-subnets is not imported", id),
                    "name it in --import-public-subnets or --import-private-subnets too"
                );
        }
    }

    void warn_about_missing_subnets(Session& session) const {
        if (shape_ != Shape::imported)
            return;
        if (imported_.public_subnets.empty())
            session.log().note(
                "without public subnets the environment has no load balancer that faces the "
                "internet."
            );
        if (imported_.private_subnets.empty())
            session.log().note(
                "without private subnets no service can be placed out of the internet's reach."
            );
    }

    void ask_name(Session& session, const store::Store& store) {
        if (name_.empty())
            name_ = session.prompter().input(
                {"What is your environment's name?",
                 "Environment name:",
                 "--name",
                 "A stage such as test or prod."},
                "",
                [](const std::string& typed) { return why_no_name("an environment", typed); }
            );
        if (!store.find_environment(app_, name_) || workspace_->has_environment_manifest(name_))
            return;
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

    /// Where the environment will be. Where nobody can be asked, it is where the application is.
    void ask_account(Session& session) {
        const bool given = account_.keys || !account_.profile.empty();
        if (!given && session.terminal().can_ask() && !session.aws().is_local_by_default())
            ask_credentials(session);
        const auto named = region_of_profile(account_.keys ? "" : account_.profile);
        if (account_.region.empty() && is_elsewhere() && !named)
            account_.region = session.prompter().input(
                {"Which region?", "Region:", "--region", "Such as eu-west-1."},
                std::string(aws::local::default_region)
            );
    }

    void ask_credentials(Session& session) {
        const std::string temporary = "Enter temporary credentials";
        std::vector<term::Choice> choices{{temporary}};
        for (const auto& profile : profiles_here())
            choices.push_back({format("[profile {}]", profile.name), profile.hint()});
        const auto answer = session.prompter().select(
            {format("Which credentials would you like to use to create {}?", name_),
             "Credential source:",
             "--profile",
             "Where the environment is made: the account and region of a named profile."},
            choices
        );
        if (answer == temporary)
            ask_keys(session);
        else
            account_.profile = answer.substr(9, answer.size() - 10);
    }

    void ask_keys(Session& session) {
        auto& prompter = session.prompter();
        keys_.access_key_id = prompter.input(
            {"What's your AWS Access Key ID?", "AWS Access Key ID:", "--aws-access-key-id"}
        );
        keys_.secret_access_key = prompter.secret(
            {"What's your AWS Secret Access Key?",
             "AWS Secret Access Key:",
             "--aws-secret-access-key"}
        );
        keys_.session_token = prompter.secret(
            {"What's your AWS Session Token?", "AWS Session Token:", "--aws-session-token"}
        );
        keys_.source = "what was typed";
        account_.keys = keys_;
    }

    [[nodiscard]] bool is_elsewhere() const {
        return account_.keys || !account_.profile.empty() || !account_.region.empty();
    }

    [[nodiscard]] workspace::Workspace::Written write_manifest() {
        config_.name = name_;
        if (shape_ == Shape::imported)
            config_.imported = imported_;
        else if (shape_ == Shape::adjusted)
            config_.adjusted = adjusted_;
        io::write_file(
            workspace_->root() / "copilot" / ".schemas" / "environment.json",
            codec::to_pretty_json(manifest::environment_schema())
        );
        return workspace_->write_environment_manifest(name_, manifest::write_manifest(config_));
    }

    void ask_shape(Session& session) {
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
        shape_ = answer == adjust   ? Shape::adjusted
                 : answer == import ? Shape::imported
                                    : Shape::usual;
    }

    std::string app_;
    std::string name_;
    AccountChoice account_;
    aws::Credentials keys_;
    bool default_config_ = false;
    bool allow_downgrade_ = false;
    bool prod_ = false;
    Shape shape_ = Shape::unknown;
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
        .examples =
            "  # A test environment on this machine.\n"
            "  copilot env init --name test --profile local --default-config\n"
            "  # One in the account of profile prod, with other addresses.\n"
            "  copilot env init --name prod --profile prod --override-vpc-cidr 10.1.0.0/16\n"
            "  # One in a VPC that is there.\n"
            "  copilot env init --name prod --profile prod --import-vpc-id vpc-0a1b2c3d4e5f "
            "\\\n    --import-public-subnets subnet-0a,subnet-0b",
        .make = std::make_unique<EnvInit>,
    };
}

} // namespace copilot::cli::env
