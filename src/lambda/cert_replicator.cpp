// Custom::CertificateReplicatorFunction: the environment's certificate once more, in the region
// where CloudFront looks for it. The records that prove the first one prove this one too.

#include "aws/api/acm/describe_certificate.h"
#include "lambda/certificates.h"
#include "lambda/custom_resource.h"

namespace copilot::lambda {
namespace {

struct Properties {
    std::string app_name;
    std::string env_name;
    std::string target_region;
    std::string env_region;
    std::string certificate_arn;

    static void fields(auto& self, auto& x) {
        x(required("AppName"), self.app_name);
        x(required("EnvName"), self.env_name);
        x(required("TargetRegion"), self.target_region);
        x(required("EnvRegion"), self.env_region);
        x(required("CertificateArn"), self.certificate_arn);
    }
};

class CertReplicator final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        const auto wanted = properties<Properties>(event.resource_properties);
        const auto target = context.session.in_region(wanted.target_region);
        if (event.is_delete()) {
            remove(event.physical_resource_id, target.client(), context.wait);
            return {event.physical_resource_id};
        }
        auto arn = replicate(event, wanted, context, target.client());
        return {arn, {{"Arn", arn}}};
    }

private:
    static std::string replicate(
        const Event& event,
        const Properties& wanted,
        const Context& context,
        const aws::Client& target
    ) {
        const auto source = context.session.in_region(wanted.env_region);
        const auto original =
            source.client()
                .call<aws::acm::DescribeCertificate>({.certificate_arn = wanted.certificate_arn})
                .certificate;
        NewCertificate replica(
            target,
            {.domain_name = original.domain_name.value_or(""),
             .alternative_names = original.subject_alternative_names,
             .token = token_for(event.request_id),
             .app = wanted.app_name,
             .env = wanted.env_name}
        );
        replica.wait_until_issued(context.wait);
        return replica.keep();
    }

    static void remove(const std::string& arn, const aws::Client& target, Wait& wait) {
        if (arn.starts_with("arn:") && unused_certificate(target, arn, wait))
            delete_certificate(target, arn);
    }
};

} // namespace

std::unique_ptr<CustomResource> cert_replicator() {
    return std::make_unique<CertReplicator>();
}

} // namespace copilot::lambda
