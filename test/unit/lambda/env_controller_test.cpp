#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/update_stack.h"
#include "aws/server.h"
#include "unit/lambda/no_wait.h"

#include <gtest/gtest.h>

namespace copilot::lambda {
namespace {

using namespace aws::cloudformation;

/// An environment's stack that takes its updates at once, but for the first `busy_for` looks.
class EnvControllerTest : public ::testing::Test {
protected:
    EnvControllerTest() {
        stack.stack_name = "shop-test";
        stack.stack_status = "UPDATE_COMPLETE";
        stack.parameters = {
            parameter("ALBWorkloads", "web"),
            parameter("NATWorkloads", ""),
            parameter("Aliases", "")
        };
        stack.outputs = {output("CFNExecutionRoleARN", "arn:role"), output("EnabledFeatures", "x")};
        account.on<DescribeStacks>([this](const auto&, const auto&) {
            auto shown = stack;
            if (busy_for-- > 0)
                shown.stack_status = "UPDATE_IN_PROGRESS";
            return DescribeStacks::Output{.stacks = {shown}};
        });
        account.on<UpdateStack>([this](const auto& input, const auto&) {
            if (refusals-- > 0)
                throw aws::ServiceError(
                    "ValidationError",
                    "Stack:arn is in UPDATE_IN_PROGRESS state and can not be updated."
                );
            updates.push_back(input);
            stack.parameters = input.parameters;
            return UpdateStack::Output{};
        });
    }

    static Parameter parameter(const std::string& key, const std::string& value) {
        return {.parameter_key = key, .parameter_value = value};
    }

    static Output output(const std::string& key, const std::string& value) {
        return {.output_key = key, .output_value = value};
    }

    Answer handle(
        const std::string& request_type, Document::List parameters, Document::List aliases = {}
    ) {
        const Event event{
            .request_type = request_type,
            .resource_properties =
                Document::Map{
                    {"Workload", "api"},
                    {"EnvStack", "shop-test"},
                    {"Parameters", std::move(parameters)},
                    {"Aliases", std::move(aliases)},
                },
        };
        return function("env-controller")->handle(event, {aws::Session::over(account), wait});
    }

    std::string value_of(const std::string& key) const {
        for (const auto& candidate : stack.parameters)
            if (candidate.parameter_key == key)
                return candidate.parameter_value.value_or("");
        return "no such parameter";
    }

    aws::Server account;
    Stack stack;
    std::vector<UpdateStack::Input> updates;
    int busy_for = 0;
    int refusals = 0;
    NoWait wait;
};

TEST_F(EnvControllerTest, switches_on_what_the_workload_needs) {
    const auto answer = handle("Create", {"ALBWorkloads"});

    EXPECT_EQ(value_of("ALBWorkloads"), "web,api");
    EXPECT_EQ(updates.front().role_arn, "arn:role");
    EXPECT_EQ(updates.front().use_previous_template, true);
    EXPECT_EQ(answer.physical_resource_id, "envcontoller/shop-test/api");
}

TEST_F(EnvControllerTest, answers_with_the_outputs_that_workloads_may_read) {
    const auto answer = handle("Create", {});

    EXPECT_TRUE(updates.empty());
    EXPECT_EQ(answer.data, (Document::Map{{"CFNExecutionRoleARN", "arn:role"}}));
}

TEST_F(EnvControllerTest, switches_off_everything_on_delete) {
    handle("Create", {"ALBWorkloads"}, {"api.example.com"});
    EXPECT_EQ(value_of("Aliases"), R"({"api":["api.example.com"]})");

    handle("Delete", {"ALBWorkloads"}, {"api.example.com"});

    EXPECT_EQ(value_of("ALBWorkloads"), "web");
    EXPECT_EQ(value_of("Aliases"), "");
}

TEST_F(EnvControllerTest, waits_for_updates_of_others_and_tries_again) {
    busy_for = 2;
    refusals = 1;

    handle("Update", {"NATWorkloads"});

    EXPECT_EQ(value_of("NATWorkloads"), "api");
    EXPECT_GT(wait.waited.count(), 0);
}

TEST_F(EnvControllerTest, ignores_switches_that_an_older_environment_does_not_have) {
    handle("Create", {"EFSWorkloads"});

    EXPECT_TRUE(updates.empty());
}

} // namespace
} // namespace copilot::lambda
