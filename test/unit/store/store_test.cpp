#include "aws/api/ssm/delete_parameter.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/api/ssm/get_parameters_by_path.h"
#include "aws/api/ssm/put_parameter.h"
#include "aws/api/sts/get_caller_identity.h"
#include "aws/server.h"
#include "store/store.h"

#include <gtest/gtest.h>

#include <map>

namespace copilot::store {
namespace {

using namespace aws::ssm;

/// Parameter Store, as much of it as the store uses, one parameter a page.
class ParameterStore : public ::testing::Test {
protected:
    ParameterStore() {
        account.on<PutParameter>([this](const auto& input, const auto&) {
            if (parameters.contains(input.name) && !input.overwrite.value_or(false))
                throw aws::ServiceError("ParameterAlreadyExists", "The parameter already exists.");
            parameters[input.name] = input.value;
            last_put = input;
            return PutParameter::Output{.version = 1};
        });
        account.on<GetParameter>([this](const auto& input, const auto&) {
            const auto found = parameters.find(input.name);
            if (found == parameters.end())
                throw aws::ServiceError("ParameterNotFound", "");
            GetParameter::Output output;
            output.parameter.value = found->second;
            return output;
        });
        account.on<DeleteParameter>([this](const auto& input, const auto&) {
            if (parameters.erase(input.name) == 0)
                throw aws::ServiceError("ParameterNotFound", "");
            return DeleteParameter::Output{};
        });
        account.on<GetParametersByPath>([this](const auto& input, const auto&) {
            return page(input);
        });
        account.on<aws::sts::GetCallerIdentity>([](const auto&, const auto&) {
            return aws::sts::GetCallerIdentity::Output{.user_id = "1", .account = "111122223333"};
        });
    }

    GetParametersByPath::Output page(const GetParametersByPath::Input& input) const {
        GetParametersByPath::Output output;
        for (const auto& [name, value] : parameters) {
            const bool child = name.starts_with(input.path)
                               && name.find('/', input.path.size()) == std::string::npos;
            if (!child || name <= input.next_token.value_or(""))
                continue;
            output.parameters.push_back({.name = name, .value = value});
            output.next_token = name;
            return output;
        }
        return output;
    }

    aws::Server account;
    Store store{aws::Client{account}};
    std::map<std::string, std::string> parameters;
    PutParameter::Input last_put;
};

TEST_F(ParameterStore, keeps_an_application_as_the_reference_does) {
    store.create_application({.name = "shop", .account = "111122223333", .domain = "a&b.com"});

    EXPECT_EQ(
        parameters.at("/copilot/applications/shop"),
        R"({"name":"shop","account":"111122223333","domain":"a\u0026b.com","domainHostedZoneID":"","version":"1.0"})"
    );
    EXPECT_EQ(last_put.description, "Copilot Application");
    EXPECT_EQ(last_put.tags.front().key, "copilot-application");
}

TEST_F(ParameterStore, keeps_the_first_record_of_a_name) {
    store.create_application({.name = "shop", .account = "1"});
    store.create_application({.name = "shop", .account = "2"});

    EXPECT_EQ(store.application("shop").account, "1");
}

TEST_F(ParameterStore, lists_environments_by_name_over_all_pages) {
    store.create_application({.name = "shop"});
    for (const auto* name : {"test", "prod", "dev"})
        store.create_environment({.app = "shop", .name = name});

    std::vector<std::string> names;
    for (const auto& environment : store.environments("shop"))
        names.push_back(environment.name);
    EXPECT_EQ(names, (std::vector<std::string>{"dev", "prod", "test"}));
}

TEST_F(ParameterStore, tells_services_from_jobs) {
    store.create_application({.name = "shop"});
    store.create_workload({"shop", "api", "Backend Service"});
    store.create_workload({"shop", "report", "Scheduled Job"});

    EXPECT_EQ(store.services("shop").size(), 1U);
    EXPECT_EQ(store.jobs("shop").front().name, "report");
    EXPECT_THROW((void)store.service("shop", "report"), NoWorkload);
}

TEST_F(ParameterStore, says_where_it_looked_for_an_application) {
    try {
        (void)store.application("shop");
        FAIL() << "expected NoApplication";
    } catch (const NoApplication& error) {
        EXPECT_STREQ(error.what(), "there is no application shop in account 111122223333");
    }
}

TEST_F(ParameterStore, refuses_an_environment_without_its_application) {
    EXPECT_THROW(store.create_environment({.app = "shop", .name = "test"}), NoApplication);
}

TEST_F(ParameterStore, forgets_what_is_already_gone) {
    store.delete_environment("shop", "test");

    EXPECT_EQ(store.find_environment("shop", "test"), std::nullopt);
}

TEST_F(ParameterStore, distinguishes_a_broken_record_from_a_missing_one) {
    parameters["/copilot/applications/shop"] = "{";

    try {
        (void)store.application("shop");
        FAIL() << "expected an Error";
    } catch (const Error& error) {
        EXPECT_TRUE(
            std::string_view(error.what()).starts_with("read the record of application shop: ")
        );
    }
}

} // namespace
} // namespace copilot::store
