// A function's own policy: kept and shown. The local cloud's services call functions by the role of
// whoever asked them to.

#include "aws/api/lambda/add_permission.h"
#include "aws/api/lambda/get_policy.h"
#include "aws/api/lambda/remove_permission.h"
#include "codec/json.h"
#include "localcloud/lambda/operations.h"

#include <algorithm>

namespace copilot::localcloud::lambda {

namespace {

namespace api = aws::lambda;
using aws::ServiceError;

/// Services are principals of another kind than accounts.
Document principal_of(const std::string& principal) {
    if (principal == "*")
        return principal;
    const bool is_service = principal.find(".amazonaws.com") != std::string::npos;
    return Document::Map{{is_service ? "Service" : "AWS", principal}};
}

Document statement_of(const Function& function, const Permission& permission) {
    Document::Map statement{
        {"Sid", permission.statement_id},
        {"Effect", "Allow"},
        {"Principal", principal_of(permission.principal)},
        {"Action", permission.action},
        {"Resource", function.arn},
    };
    Document::Map condition;
    if (!permission.source_account.empty())
        condition.set(
            "StringEquals", Document::Map{{"AWS:SourceAccount", permission.source_account}}
        );
    if (!permission.source_arn.empty())
        condition.set("ArnLike", Document::Map{{"AWS:SourceArn", permission.source_arn}});
    if (!condition.empty())
        statement.set("Condition", std::move(condition));
    return statement;
}

api::AddPermission::Output add_permission(const api::AddPermission::Input& input, Call& call) {
    auto function = require_function(call, input.function_name);
    const Permission permission{
        .statement_id = input.statement_id,
        .action = input.action,
        .principal = input.principal,
        .source_arn = input.source_arn.value_or(""),
        .source_account = input.source_account.value_or(""),
    };
    const auto there =
        std::ranges::find(function.permissions, input.statement_id, &Permission::statement_id);
    if (there == function.permissions.end())
        function.permissions.push_back(permission);
    else if (encode(*there) != encode(permission))
        throw ServiceError(
            "ResourceConflictException",
            format("The statement id ({}) provided already exists.", input.statement_id),
            409
        );
    call.records.put(call.place(), function);
    return {codec::to_json(statement_of(function, permission))};
}

aws::Nothing remove_permission(const api::RemovePermission::Input& input, Call& call) {
    auto function = require_function(call, input.function_name);
    const auto removed = std::erase_if(function.permissions, [&](const Permission& permission) {
        return permission.statement_id == input.statement_id;
    });
    if (removed == 0)
        throw ServiceError(
            "ResourceNotFoundException",
            format("Statement {} is not found in resource policy.", input.statement_id),
            404
        );
    call.records.put(call.place(), function);
    return {};
}

api::GetPolicy::Output get_policy(const api::GetPolicy::Input& input, Call& call) {
    const auto function = require_function(call, input.function_name);
    if (function.permissions.empty())
        throw ServiceError(
            "ResourceNotFoundException", "The resource you requested does not exist.", 404
        );
    Document::List statements;
    for (const auto& permission : function.permissions)
        statements.push_back(statement_of(function, permission));
    const Document policy = Document::Map{
        {"Version", "2012-10-17"}, {"Id", "default"}, {"Statement", std::move(statements)}
    };
    return {.policy = codec::to_json(policy), .revision_id = function.revision_id};
}

} // namespace

void register_permission_operations(Cloud& cloud) {
    cloud.on<api::AddPermission>(add_permission);
    cloud.on<api::GetPolicy>(get_policy);
    cloud.on<api::RemovePermission>(remove_permission);
}

} // namespace copilot::localcloud::lambda
