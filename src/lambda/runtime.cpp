#include "lambda/runtime.h"

#include "base/format.h"
#include "codec/json.h"
#include "io/cancellation.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace copilot::lambda {
namespace {

constexpr auto api_version = "/2018-06-01/runtime";

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

class RealWait final : public Wait {
public:
    void for_duration(std::chrono::milliseconds duration) override { never_.sleep(duration); }

private:
    io::Cancellation never_;
};

Document::Map response(
    const Event& event,
    std::string_view status,
    std::string reason,
    std::string physical_id,
    Document data
) {
    return {
        {"Status", status},
        {"Reason", std::move(reason)},
        {"PhysicalResourceId", std::move(physical_id)},
        {"StackId", event.stack_id},
        {"RequestId", event.request_id},
        {"LogicalResourceId", event.logical_resource_id},
        {"Data", std::move(data)},
    };
}

/// What CloudFormation is told; a failure names the log that says more.
Document::Map handled(
    const Event& event,
    CustomResource& resource,
    const Context& context,
    const Surroundings& surroundings
) {
    const auto log = format("{}/{}", surroundings.log_group, surroundings.log_stream);
    const auto fallback_id =
        event.physical_resource_id.empty() ? surroundings.log_stream : event.physical_resource_id;
    try {
        auto answer = resource.handle(event, context);
        const auto& id =
            answer.physical_resource_id.empty() ? fallback_id : answer.physical_resource_id;
        return response(event, "SUCCESS", format("(Log: {})", log), id, std::move(answer.data));
    } catch (const Error& error) {
        std::fprintf(
            stderr,
            "%s %s: %s\n",
            event.request_type.c_str(),
            event.logical_resource_id.c_str(),
            error.what()
        );
        return response(
            event, "FAILED", format("{} (Log: {})", error.what(), log), fallback_id, nullptr
        );
    }
}

void send_to_cloudformation(const Event& event, const Document::Map& body, io::HttpClient& http) {
    const auto url = io::parse_url(event.response_url);
    const io::HttpRequest request{
        .method = "PUT",
        .target = url.target,
        .headers = {{"Content-Type", ""}},
        .body = codec::to_json(body)
    };
    const auto reply = http.send(url, request);
    if (reply.status >= 400)
        throw Error(format("send the answer to CloudFormation: HTTP {}", reply.status));
}

/// The runtime API of this function's own micro-VM, or of the local cloud.
class RuntimeApi {
public:
    RuntimeApi(const std::string& address, io::HttpClient& http)
        : url_(io::parse_url("http://" + address)), http_(http) {}

    struct Invocation {
        std::string request_id;
        std::string event;
    };

    [[nodiscard]] Invocation next() {
        const auto reply =
            http_.send(url_, {.target = std::string(api_version) + "/invocation/next"});
        if (reply.status != 200)
            throw Error(format("ask for the next invocation: HTTP {}", reply.status));
        return {
            std::string(reply.headers.value_or("Lambda-Runtime-Aws-Request-Id", "")), reply.body
        };
    }

    void succeed(const std::string& request_id) {
        post("/invocation/" + request_id + "/response", "null");
    }

    void fail(const std::string& request_id, const std::string& reason) {
        post("/invocation/" + request_id + "/error", error_body("Error", reason));
    }

    void fail_to_start(const std::string& reason) {
        post("/init/error", error_body("InitError", reason));
    }

private:
    static std::string error_body(const std::string& type, const std::string& reason) {
        return codec::to_json(Document::Map{{"errorType", type}, {"errorMessage", reason}});
    }

    void post(const std::string& path, const std::string& body) {
        (void)http_.send(url_, {.method = "POST", .target = api_version + path, .body = body});
    }

    io::Url url_;
    io::HttpClient& http_;
};

std::unique_ptr<CustomResource> find_function(const std::string& name) {
    const auto found = std::ranges::find(functions(), name, &Function::name);
    if (found == functions().end())
        throw Error(format("this version has no function \"{}\"", name));
    return found->make();
}

void invoke(
    const RuntimeApi::Invocation& invocation,
    RuntimeApi& api,
    CustomResource& resource,
    const Surroundings& surroundings,
    io::HttpClient& http
) {
    RealWait wait;
    try {
        const auto event = decode<Event>(codec::parse_json(invocation.event));
        const Context context{
            aws::Session::open({.user_agent = "aws-copilot/custom-resource"}), wait
        };
        answer_event(event, resource, context, surroundings, http);
        api.succeed(invocation.request_id);
    } catch (const Error& error) {
        api.fail(invocation.request_id, error.what());
    }
}

} // namespace

void answer_event(
    const Event& event,
    CustomResource& resource,
    const Context& context,
    const Surroundings& surroundings,
    io::HttpClient& http
) {
    send_to_cloudformation(event, handled(event, resource, context, surroundings), http);
}

int run() {
    const Surroundings surroundings{
        environment("AWS_LAMBDA_RUNTIME_API"),
        environment("_HANDLER"),
        environment("AWS_LAMBDA_LOG_GROUP_NAME"),
        environment("AWS_LAMBDA_LOG_STREAM_NAME"),
    };
    // The runtime API holds a call until there is an invocation, however long that takes.
    const auto http = io::make_http_client(
        {.read_timeout = std::chrono::hours(24), .use_environment_proxy = false}
    );
    const auto outside = io::make_http_client();
    try {
        RuntimeApi api(surroundings.runtime_api, *http);
        std::unique_ptr<CustomResource> resource;
        try {
            resource = find_function(surroundings.handler);
        } catch (const Error& error) {
            api.fail_to_start(error.what());
            throw;
        }
        while (true)
            invoke(api.next(), api, *resource, surroundings, *outside);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

} // namespace copilot::lambda
