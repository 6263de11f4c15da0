// A request is recorded before the function is invoked, under a key that derives from the step, so
// that a step taken again after a crash waits for the same answer. What was asked by a daemon that
// is no more is asked again: its function may have died with it, and custom resources must bear
// being asked twice anyway.

#include "localcloud/engine/custom_resource.h"

#include "aws/api/lambda/invoke.h"
#include "base/format.h"
#include "codec/base64.h"
#include "codec/json.h"
#include "io/crypto.h"
#include "localcloud/cloudformation/custom_response.h"

#include <charconv>

namespace copilot::localcloud::engine {

namespace {

using cloudformation::CustomRequest;

/// An answer wakes the engine; this is how often it looks whether time is up.
constexpr std::chrono::seconds look_again{5};

const std::string& this_run() {
    static const std::string id = io::random_uuid();
    return id;
}

std::string key_of(const DocumentRequest& request) {
    return io::sha256_hex(request.stack_id + "\n" + request.step_token).substr(0, 32);
}

/// Functions see numbers and booleans as text, as CloudFormation sends them.
Document as_text(const Document& document) {
    if (const auto* map = document.map()) {
        Document::Map result;
        for (const auto& entry : *map)
            result.append(entry.key, as_text(entry.value));
        return result;
    }
    if (const auto* list = document.list()) {
        Document::List result;
        for (const auto& item : *list)
            result.push_back(as_text(item));
        return result;
    }
    return document.scalar_text();
}

std::chrono::seconds timeout_of(const DocumentRequest& request) {
    constexpr std::chrono::seconds at_most{3600};
    const auto* given = request.desired.find("ServiceTimeout");
    const auto text = given ? given->scalar_text() : "";
    int seconds = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (parsed.ec != std::errc{} || seconds < 1)
        return at_most;
    return std::min(at_most, std::chrono::seconds(seconds));
}

std::string function_of(const DocumentRequest& request) {
    const auto* token = request.desired.find("ServiceToken");
    if (!token || token->scalar_text().empty())
        throw Error("a custom resource needs a ServiceToken");
    const auto text = token->scalar_text();
    if (!text.starts_with("arn:aws:lambda:"))
        throw Error(format("ServiceToken {}: the local cloud asks Lambda functions only", text));
    return text;
}

Document event_for(
    std::string_view type,
    const DocumentRequest& request,
    const CustomRequest& asked,
    const std::string& url
) {
    Document::Map event{
        {"RequestType", type},
        {"ServiceToken", function_of(request)},
        {"ResponseURL", url},
        {"StackId", request.stack_id},
        {"RequestId", asked.request_id},
        {"LogicalResourceId", request.logical_id},
        {"ResourceType", request.resource_type},
        {"ResourceProperties", as_text(request.desired)},
    };
    if (type != "Create")
        event.set("PhysicalResourceId", request.physical_id);
    if (type == "Update")
        event.set("OldResourceProperties", as_text(request.previous));
    return event;
}

class CustomResource {
public:
    CustomResource(Cloud& cloud, const aws::Client& client, const DocumentRequest& request)
        : cloud_(cloud), client_(client), request_(request) {}

    /// Asks, or looks for the answer to what was asked.
    Progress act(std::string_view type) {
        auto asked = find();
        if (!asked)
            asked = record();
        if (!asked->response.is_null())
            return answer(type, *asked);
        if (cloud_.clock().now() >= asked->deadline)
            time_out(*asked);
        if (asked->asked_by != this_run())
            ask(type, *asked);
        return Progress::in_progress(request_.physical_id, look_again);
    }

private:
    std::optional<CustomRequest> find() {
        return cloud_.state().transact([this](Records& records) {
            return records.find<CustomRequest>(CustomRequest::everywhere(), key_of(request_));
        });
    }

    /// Answers are kept until their time is up: a step may be cut off after it has seen its own.
    void forget_old(Records& records) {
        for (const auto& old : records.list<CustomRequest>(CustomRequest::everywhere()))
            if (old.deadline < cloud_.clock().now())
                records.erase<CustomRequest>(CustomRequest::everywhere(), old.key);
    }

    CustomRequest record() {
        CustomRequest asked{
            .key = key_of(request_),
            .secret = codec::to_hex(io::random_bytes(32)),
            .request_id = io::random_uuid(),
            .deadline = cloud_.clock().now() + timeout_of(request_),
        };
        cloud_.state().transact([&](Records& records) {
            forget_old(records);
            records.put(CustomRequest::everywhere(), asked);
        });
        return asked;
    }

    void ask(std::string_view type, CustomRequest asked) {
        const auto url = format(
            "{}{}{}/{}", cloud_.endpoint(), cloudformation::response_path, asked.key, asked.secret
        );
        (void)client_.call<aws::lambda::Invoke>({
            .function_name = function_of(request_),
            .invocation_type = "Event",
            .payload = Blob{codec::to_json(event_for(type, request_, asked, url))},
        });
        cloud_.state().transact([&](Records& records) {
            auto latest = records.find<CustomRequest>(CustomRequest::everywhere(), asked.key);
            if (!latest)
                return;
            latest->asked_by = this_run();
            records.put(CustomRequest::everywhere(), *latest);
        });
    }

    Progress answer(std::string_view type, const CustomRequest& asked) {
        const auto& response = asked.response;
        const auto text = [&response](std::string_view key) {
            const auto* value = response.find(key);
            return value ? value->scalar_text() : std::string();
        };
        auto physical_id = text("PhysicalResourceId");
        if (physical_id.empty())
            physical_id = type == "Create" ? request_.generated_name : request_.physical_id;
        if (text("Status") != "SUCCESS") {
            const Error failure(format(
                "Received response status [FAILED] from custom resource. Message returned: {} "
                "(RequestId: {})",
                text("Reason"),
                asked.request_id
            ));
            if (type == "Create")
                throw PartialCreate(physical_id, failure);
            throw failure;
        }
        Attributes attributes;
        if (const auto* data = response.find("Data"); data && data->map())
            for (const auto& entry : *data->map())
                attributes[entry.key] = entry.value;
        return Progress::success(physical_id, std::move(attributes));
    }

    [[noreturn]] static void time_out(const CustomRequest& asked) {
        throw Error(format(
            "CloudFormation did not receive a response from your Custom Resource. Please check "
            "your logs for requestId [{}].",
            asked.request_id
        ));
    }

    Cloud& cloud_;
    const aws::Client& client_;
    const DocumentRequest& request_;
};

} // namespace

ResourceType custom_resource_type(Cloud& cloud) {
    const auto verb = [&cloud](std::string_view type) {
        return [&cloud, type](const aws::Client& client, const DocumentRequest& request) {
            return CustomResource(cloud, client, request).act(type);
        };
    };
    return {
        .name = "AWS::CloudFormation::CustomResource",
        .create_only = {},
        .create = verb("Create"),
        .update = verb("Update"),
        .remove = verb("Delete"),
    };
}

} // namespace copilot::localcloud::engine
