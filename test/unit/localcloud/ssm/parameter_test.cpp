#include "aws/api/kms/schedule_key_deletion.h"
#include "aws/api/ssm/add_tags_to_resource.h"
#include "aws/api/ssm/delete_parameter.h"
#include "aws/api/ssm/describe_parameters.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/api/ssm/get_parameter_history.h"
#include "aws/api/ssm/get_parameters.h"
#include "aws/api/ssm/get_parameters_by_path.h"
#include "aws/api/ssm/list_tags_for_resource.h"
#include "aws/api/ssm/put_parameter.h"
#include "fakes/local_account.h"

namespace copilot::localcloud::ssm {

void register_operations(Cloud& cloud);

namespace {

using namespace aws::ssm; // NOLINT(google-build-using-namespace): a dozen operations
using fakes::code_of;
using fakes::LocalAccount;

class Parameters : public testing::Test {
protected:
    void put(const std::string& name, const std::string& value) {
        client.call<PutParameter>({.name = name, .value = value, .type = "String"});
    }

    std::vector<std::string> under(const std::string& path, bool recursively) {
        std::vector<std::string> names;
        GetParametersByPath::Input input{.path = path, .recursive = recursively, .max_results = 2};
        do {
            const auto page = client.call<GetParametersByPath>(input);
            for (const auto& parameter : page.parameters)
                names.push_back(*parameter.name);
            input.next_token = page.next_token;
        } while (input.next_token);
        return names;
    }

    LocalAccount account{register_operations};
    aws::Client client = account.client();
};

TEST_F(Parameters, keep_what_is_put) {
    put("/copilot/applications/shop", R"({"name":"shop"})");

    const auto found = client.call<GetParameter>({.name = "/copilot/applications/shop"}).parameter;

    EXPECT_EQ(found.value, R"({"name":"shop"})");
    EXPECT_EQ(found.version, 1);
    EXPECT_EQ(found.arn, "arn:aws:ssm:us-west-2:000000000000:parameter/copilot/applications/shop");
}

TEST_F(Parameters, are_not_overwritten_by_accident) {
    put("/a", "1");

    const auto reply =
        client.try_call<PutParameter>({.name = "/a", .value = "2", .type = "String"});

    EXPECT_EQ(code_of(reply), "ParameterAlreadyExists");
    EXPECT_EQ(client.call<GetParameter>({.name = "/a"}).parameter.value, "1");
}

TEST_F(Parameters, count_their_versions_and_keep_the_earlier_ones) {
    put("/a", "1");

    const auto second = client.call<PutParameter>({.name = "/a", .value = "2", .overwrite = true});

    EXPECT_EQ(second.version, 2);
    EXPECT_EQ(client.call<GetParameter>({.name = "/a:1"}).parameter.value, "1");
    EXPECT_EQ(client.call<GetParameter>({.name = "/a:2"}).parameter.value, "2");
    EXPECT_EQ(code_of(client.try_call<GetParameter>({.name = "/a:3"})), "ParameterVersionNotFound");
    EXPECT_EQ(client.call<GetParameterHistory>({.name = "/a"}).parameters.size(), 2U);
}

TEST_F(Parameters, are_found_under_a_path_page_by_page) {
    for (const auto* name : {"/x/a", "/x/b", "/x/c", "/x/c/d", "/xy/z", "loose"})
        put(name, "v");

    EXPECT_EQ(under("/x/", false), (std::vector<std::string>{"/x/a", "/x/b", "/x/c"}));
    EXPECT_EQ(under("/x", true), (std::vector<std::string>{"/x/a", "/x/b", "/x/c", "/x/c/d"}));
    EXPECT_EQ(under("/y", true), (std::vector<std::string>{}));
}

TEST_F(Parameters, that_are_secure_show_their_value_only_when_asked_to) {
    client.call<PutParameter>({.name = "/s", .value = "hush", .type = "SecureString"});

    const auto sealed = client.call<GetParameter>({.name = "/s"}).parameter;
    const auto open = client.call<GetParameter>({.name = "/s", .with_decryption = true}).parameter;

    EXPECT_EQ(open.value, "hush");
    EXPECT_NE(sealed.value, "hush");
    EXPECT_GT(sealed.value.size(), 64U);
}

TEST_F(Parameters, that_do_not_exist_are_named) {
    const auto one = client.try_call<GetParameter>({.name = "/none"});
    EXPECT_EQ(code_of(one), "ParameterNotFound");
    EXPECT_EQ(code_of(client.try_call<DeleteParameter>({"/none"})), "ParameterNotFound");

    put("/some", "v");
    const auto several = client.call<GetParameters>({.names = {"/some", "/none"}});

    EXPECT_EQ(several.parameters.size(), 1U);
    EXPECT_EQ(several.invalid_parameters, (std::vector<std::string>{"/none"}));
}

TEST_F(Parameters, are_described_by_filters_and_without_values) {
    put("/x/a", "v");
    put("/x/b", "v");
    client.call<AddTagsToResource>({"Parameter", "/x/b", {{"copilot-application", "shop"}}});

    const auto by_tag = client.call<DescribeParameters>(
        {.parameter_filters = {{.key = "tag:copilot-application", .values = {"shop"}}}}
    );
    const auto by_name = client.call<DescribeParameters>(
        {.parameter_filters = {{.key = "Name", .option = "BeginsWith", .values = {"/x"}}}}
    );

    ASSERT_EQ(by_tag.parameters.size(), 1U);
    EXPECT_EQ(by_tag.parameters.front().name, "/x/b");
    EXPECT_EQ(by_name.parameters.size(), 2U);
}

TEST_F(Parameters, take_no_tags_while_they_are_overwritten) {
    put("/a", "1");

    const auto reply = client.try_call<PutParameter>(
        {.name = "/a", .value = "2", .overwrite = true, .tags = {{"k", "v"}}}
    );

    EXPECT_EQ(code_of(reply), "ValidationException");
}

TEST_F(Parameters, refuse_names_values_and_patterns_that_aws_refuses) {
    const auto code = [&](PutParameter::Input input) {
        input.type = "String";
        return code_of(client.try_call<PutParameter>(input));
    };

    EXPECT_EQ(code({.name = "a/b", .value = "v"}), "ValidationException");
    EXPECT_EQ(code({.name = "/aws/x", .value = "v"}), "ValidationException");
    EXPECT_EQ(code({.name = "/a", .value = std::string(4097, 'v')}), "ValidationException");
    EXPECT_EQ(
        code({.name = "/a", .value = "x", .allowed_pattern = "^[0-9]+$"}),
        "ParameterPatternMismatchException"
    );
    EXPECT_EQ(
        code({.name = "/a", .value = std::string(4097, 'v'), .tier = "Intelligent-Tiering"}), ""
    );
}

TEST_F(Parameters, of_a_step_that_is_taken_again_are_found) {
    const auto engine = account.client_as(LocalAccount::engine("stack/Parameter/1"));
    const PutParameter::Input input{.name = "/a", .value = "1", .type = "String"};

    EXPECT_EQ(code_of(engine.try_call<PutParameter>(input)), "");
    EXPECT_EQ(code_of(engine.try_call<PutParameter>(input)), "");
    const auto another = account.client_as(LocalAccount::engine("stack/Parameter/2"));
    EXPECT_EQ(code_of(another.try_call<PutParameter>(input)), "ParameterAlreadyExists");
}

} // namespace
} // namespace copilot::localcloud::ssm
