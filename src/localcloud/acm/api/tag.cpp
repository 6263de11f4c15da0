// Tags of certificates.

#include "aws/api/acm/add_tags_to_certificate.h"
#include "aws/api/acm/list_tags_for_certificate.h"
#include "aws/api/acm/remove_tags_from_certificate.h"
#include "localcloud/acm/find.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::acm {

namespace {

namespace api = aws::acm;

aws::Nothing add_tags(const api::AddTagsToCertificate::Input& input, Call& call) {
    auto one = require_certificate(call, input.certificate_arn);
    merge_tags(one.tags, tags_from(input.tags));
    call.records.put(call.place(), one);
    return {};
}

aws::Nothing remove_tags(const api::RemoveTagsFromCertificate::Input& input, Call& call) {
    auto one = require_certificate(call, input.certificate_arn);
    for (const auto& tag : input.tags)
        one.tags.erase(tag.key);
    call.records.put(call.place(), one);
    return {};
}

api::ListTagsForCertificate::Output
list_tags(const api::ListTagsForCertificate::Input& input, Call& call) {
    const auto one = require_certificate(call, input.certificate_arn);
    return {.tags = tags_to<api::Tag>(one.tags)};
}

} // namespace

void register_tags(Cloud& cloud) {
    cloud.on<api::AddTagsToCertificate>(add_tags);
    cloud.on<api::ListTagsForCertificate>(list_tags);
    cloud.on<api::RemoveTagsFromCertificate>(remove_tags);
}

} // namespace copilot::localcloud::acm
