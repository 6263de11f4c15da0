// Custom::DynamicDesiredCountFunction: the desired count that a scaled service has right now, so
// that a deployment does not reset what scaling decided.

#include "aws/api/ecs/describe_services.h"
#include "aws/api/tagging/get_resources.h"
#include "base/format.h"
#include "lambda/custom_resource.h"

#include <cstdio>

namespace copilot::lambda {
namespace {

struct Properties {
    std::string cluster;
    std::string app;
    std::string env;
    std::string svc;
    std::int64_t default_desired_count = 0;

    static void fields(auto& self, auto& x) {
        x(required("Cluster"), self.cluster);
        x(required("App"), self.app);
        x(required("Env"), self.env);
        x(required("Svc"), self.svc);
        x(required("DefaultDesiredCount"), self.default_desired_count);
    }
};

std::vector<std::string> service_arns(const Properties& wanted, const aws::Client& client) {
    const auto found = client.call<aws::tagging::GetResources>(
        {.tag_filters =
             {{.key = "copilot-application", .values = {wanted.app}},
              {.key = "copilot-environment", .values = {wanted.env}},
              {.key = "copilot-service", .values = {wanted.svc}}},
         .resource_type_filters = {"ecs:service"}}
    );
    std::vector<std::string> arns;
    for (const auto& resource : found.resource_tag_mapping_list)
        arns.push_back(resource.resource_arn);
    return arns;
}

/// The running service's count; the default where there is no such service, or more than one.
std::int64_t desired_count_of(const Properties& wanted, const aws::Client& client) {
    const auto arns = service_arns(wanted, client);
    if (arns.size() != 1)
        return wanted.default_desired_count;
    const auto services =
        client.call<aws::ecs::DescribeServices>({.cluster = wanted.cluster, .services = arns})
            .services;
    return services.size() == 1 ? services.front().desired_count : wanted.default_desired_count;
}

class DesiredCount final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        const auto wanted = properties<Properties>(event.resource_properties);
        Answer answer{
            .physical_resource_id = format(
                "copilot/apps/{}/envs/{}/services/{}/autoscaling",
                wanted.app,
                wanted.env,
                wanted.svc
            )
        };
        if (event.is_delete())
            return answer;
        auto count = wanted.default_desired_count;
        try {
            count = desired_count_of(wanted, context.session.client());
        } catch (const aws::ServiceError& error) {
            // A deployment must not fail because a count could not be read: the default will do.
            std::fprintf(stderr, "use the default count: %s\n", error.what());
        }
        answer.data.set("DesiredCount", count);
        return answer;
    }
};

} // namespace

std::unique_ptr<CustomResource> desired_count() {
    return std::make_unique<DesiredCount>();
}

} // namespace copilot::lambda
