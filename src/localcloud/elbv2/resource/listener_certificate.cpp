// AWS::ElasticLoadBalancingV2::ListenerCertificate: its physical ID is derived from its listener's
// and the certificates'.

#include "cfn/resource/elbv2/listener_certificate.h"

#include "aws/api/elbv2/add_listener_certificates.h"
#include "aws/api/elbv2/remove_listener_certificates.h"
#include "localcloud/elbv2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;
using Properties = cfn::elbv2::ListenerCertificate;

std::vector<std::string> arns_of(const Properties& properties) {
    std::vector<std::string> arns;
    for (const auto& certificate : properties.certificates)
        arns.push_back(certificate.certificate_arn.value_or(""));
    return arns;
}

std::vector<api::Certificate> certificates(const std::vector<std::string>& arns) {
    std::vector<api::Certificate> list;
    for (const auto& arn : arns)
        list.emplace_back().certificate_arn = arn;
    return list;
}

class ListenerCertificateHandler final : public ResourceHandler<Properties> {
public:
    explicit ListenerCertificateHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        add(request.desired);
        const auto id = *request.desired.listener_arn + "|" + request.logical_id;
        return Progress::success(id, {{"Id", id}});
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto wanted = arns_of(request.desired);
        auto gone = arns_of(request.previous);
        std::erase_if(gone, [&](const std::string& arn) {
            return std::ranges::find(wanted, arn) != wanted.end();
        });
        add(request.desired);
        remove(request.desired, gone);
        return Progress::success(request.physical_id, {{"Id", request.physical_id}});
    }

    Progress on_delete(const Request<Properties>& request) override {
        remove(request.desired, arns_of(request.desired));
        return Progress::success(request.physical_id);
    }

private:
    void add(const Properties& desired) const {
        client_.call<api::AddListenerCertificates>(
            {.listener_arn = *desired.listener_arn, .certificates = certificates(arns_of(desired))}
        );
    }

    void remove(const Properties& properties, const std::vector<std::string>& arns) const {
        if (!arns.empty())
            call_unless_gone<api::RemoveListenerCertificates>(
                client_,
                {.listener_arn = *properties.listener_arn, .certificates = certificates(arns)}
            );
    }

    aws::Client client_;
};

} // namespace

ResourceType listener_certificate() {
    return resource_type<ListenerCertificateHandler, Properties>({"ListenerArn"});
}

} // namespace copilot::localcloud::elbv2
