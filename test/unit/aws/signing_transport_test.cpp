#include "aws/api/s3/put_object.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/credentials/source.h"
#include "aws/server.h"
#include "aws/signing_transport.h"
#include "aws/sigv4.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_http.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

const Credentials keys{.access_key_id = "LKIA1", .secret_access_key = "secret"};

io::HttpResponse json_error(int status, const std::string& code, const std::string& message = "") {
    io::HttpResponse response{.status = status};
    response.body = "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}";
    return response;
}

const io::HttpResponse found{.status = 200, .body = R"({"Parameter":{"Value":"v"}})"};

/// A transport with everything around it, over an HTTP client that asks `answer`.
struct Fixture {
    explicit Fixture(fakes::FakeHttp::Answer answer) : http(std::move(answer)) {}

    fakes::FakeHttp http;
    fakes::FakeClock clock;
    CachedCredentials credentials{std::make_unique<FixedCredentials>(keys), clock};
    Retrier retrier{{.max_attempts = 3}, [] { return 1.0; }};
    std::vector<std::int64_t> sleeps{};
    std::vector<std::string> lines{};
    SigningTransportOptions options{
        .endpoint = [](const Service& service) { return aws_endpoint(service, "eu-west-1"); },
        .sleep = [this](std::chrono::milliseconds time) { sleeps.push_back(time.count()); },
        .trace = [this](const std::string& line) { lines.push_back(line); }
    };

    std::expected<ssm::GetParameter::Output, ServiceError> get_parameter() {
        SigningTransport transport(http, credentials, retrier, clock, options);
        return Client(transport).try_call<ssm::GetParameter>({.name = "/a"});
    }

    void put(const s3::PutObject::Input& input) {
        SigningTransport transport(http, credentials, retrier, clock, options);
        Client(transport).call<s3::PutObject>(input);
    }
};

TEST(SigningTransport, signs_what_a_server_verifies) {
    fakes::FakeClock clock;
    Fixture fixture([&](const io::Url&, const io::HttpRequest& request) {
        sigv4::verify(request, keys, clock.now(), {});
        return found;
    });

    const auto output = fixture.get_parameter();

    ASSERT_TRUE(output);
    EXPECT_EQ(output->parameter.value, "v");
    EXPECT_EQ(fixture.http.hosts.front(), "ssm.eu-west-1.amazonaws.com");
    EXPECT_EQ(sigv4::read_claim(fixture.http.requests.front())->scope.region, "eu-west-1");
}

TEST(SigningTransport, tries_again_when_throttled_and_waits_longer_each_time) {
    int calls = 0;
    Fixture fixture([&](const io::Url&, const io::HttpRequest&) {
        return ++calls < 3 ? json_error(400, "ThrottlingException") : found;
    });

    EXPECT_TRUE(fixture.get_parameter());

    EXPECT_EQ(fixture.sleeps, (std::vector<std::int64_t>{1000, 2000}));
}

TEST(SigningTransport, gives_up_after_as_many_attempts_as_it_may) {
    Fixture fixture([](const io::Url&, const io::HttpRequest&) {
        return json_error(503, "ServiceUnavailable");
    });

    const auto output = fixture.get_parameter();

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code(), "ServiceUnavailable");
    EXPECT_EQ(fixture.http.requests.size(), 3U);
}

TEST(SigningTransport, does_not_repeat_what_would_fail_again) {
    Fixture fixture([](const io::Url&, const io::HttpRequest&) {
        return json_error(400, "ParameterNotFound");
    });

    EXPECT_FALSE(fixture.get_parameter());

    EXPECT_EQ(fixture.http.requests.size(), 1U);
}

TEST(SigningTransport, tries_again_when_no_answer_came) {
    int calls = 0;
    Fixture fixture([&](const io::Url&, const io::HttpRequest&) -> io::HttpResponse {
        if (++calls == 1)
            throw io::HttpError("connection reset", true);
        return found;
    });

    EXPECT_TRUE(fixture.get_parameter());
}

TEST(SigningTransport, sets_its_clock_by_the_servers) {
    const auto server_time = fakes::FakeClock().now() + std::chrono::hours(1);
    Fixture fixture([&](const io::Url&, const io::HttpRequest& request) {
        try {
            sigv4::verify(request, keys, server_time, {});
            return found;
        } catch (const ServiceError& error) {
            auto response = json_error(403, error.code(), error.message());
            response.headers.add("Date", to_http_date(server_time));
            return response;
        }
    });

    EXPECT_TRUE(fixture.get_parameter());

    EXPECT_EQ(fixture.http.requests.size(), 2U);
    EXPECT_TRUE(fixture.sleeps.empty());
}

TEST(SigningTransport, says_what_to_do_about_an_error_and_which_request_it_was) {
    Fixture fixture([](const io::Url&, const io::HttpRequest&) {
        auto response = json_error(400, "ExpiredTokenException", "expired");
        response.headers.add("x-amzn-RequestId", "r-1");
        return response;
    });

    const auto output = fixture.get_parameter();

    ASSERT_FALSE(output);
    EXPECT_NE(output.error().hint().find("aws sso login"), std::string::npos);
    EXPECT_EQ(output.error().request_id(), "r-1");
    EXPECT_EQ(
        fixture.lines[0],
        "ssm:GetParameter POST ssm.eu-west-1.amazonaws.com: 400, request r-1, in 0 ms"
    );
}

TEST(SigningTransport, traces_calls_without_secrets) {
    Fixture fixture([](const io::Url&, const io::HttpRequest&) { return found; });

    EXPECT_TRUE(fixture.get_parameter());

    ASSERT_EQ(fixture.lines.size(), 1U);
    EXPECT_EQ(fixture.lines[0], "ssm:GetParameter POST ssm.eu-west-1.amazonaws.com: 200 in 0 ms");
}

TEST(SigningTransport, sends_nothing_that_the_check_forbids) {
    Fixture fixture([](const io::Url&, const io::HttpRequest&) { return found; });
    fixture.options.check = [](const Credentials&, const io::Url&) { throw Error("no"); };

    EXPECT_THROW((void)fixture.get_parameter(), Error);

    EXPECT_TRUE(fixture.http.requests.empty());
}

TEST(SigningTransport, names_the_bucket_in_the_host_at_aws_and_in_the_path_elsewhere) {
    Fixture fixture([](const io::Url&, const io::HttpRequest&) { return io::HttpResponse{}; });
    const s3::PutObject::Input input{.body = Blob{"x"}, .bucket = "shop", .key = "a/b"};

    fixture.put(input);
    fixture.options.endpoint = [](const Service&) {
        return Endpoint{io::parse_url("http://127.0.0.1:4566/base"), "eu-west-1", true};
    };
    fixture.put(input);

    EXPECT_EQ(fixture.http.hosts[0], "shop.s3.eu-west-1.amazonaws.com");
    EXPECT_EQ(fixture.http.requests[0].target, "/a/b");
    EXPECT_EQ(fixture.http.requests[1].target, "/base/shop/a/b");
}

} // namespace
} // namespace copilot::aws
