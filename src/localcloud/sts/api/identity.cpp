// Who the caller is.

#include "aws/api/sts/get_caller_identity.h"
#include "localcloud/cloud.h"
#include "localcloud/sts/access_key.h"

namespace copilot::localcloud::sts {

namespace {

using aws::sts::GetCallerIdentity;

GetCallerIdentity::Output get_caller_identity(const GetCallerIdentity::Input&, Call& call) {
    const auto& caller = call.caller;
    const auto key = call.records.find<AccessKey>(AccessKey::everywhere(), caller.access_key_id);
    return {
        .user_id = key ? key->user_id : caller.account,
        .account = caller.account,
        .arn = caller.principal_arn
    };
}

} // namespace

void register_identity(Cloud& cloud) {
    cloud.on<GetCallerIdentity>(get_caller_identity);
}

} // namespace copilot::localcloud::sts
