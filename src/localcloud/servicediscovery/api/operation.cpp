// What became of the changes that were asked for: they are made before they are answered.

#include "localcloud/servicediscovery/operation.h"

#include "aws/api/servicediscovery/get_operation.h"
#include "localcloud/servicediscovery/find.h"
#include "localcloud/servicediscovery/operations.h"

namespace copilot::localcloud::servicediscovery {

namespace {

namespace api = aws::servicediscovery;

api::GetOperation::Output get_operation(const api::GetOperation::Input& input, Call& call) {
    const auto found = call.records.find<Operation>(call.place(), input.operation_id);
    if (!found)
        throw aws::ServiceError(
            "OperationNotFound", format("Operation not found: {}", input.operation_id)
        );
    api::GetOperation::Output output;
    output.operation.id = found->id;
    output.operation.type = found->type;
    output.operation.status = found->status;
    output.operation.create_date = found->create_date;
    output.operation.update_date = found->create_date;
    output.operation.targets = found->targets;
    return output;
}

} // namespace

void register_operation_lookups(Cloud& cloud) {
    cloud.on<api::GetOperation>(get_operation);
}

} // namespace copilot::localcloud::servicediscovery
