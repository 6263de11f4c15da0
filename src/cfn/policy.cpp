// Policies in the words of IAM. One action or resource is written as a list too: IAM reads both.

#include "cfn/policy.h"

namespace copilot::cfn {

Json policy(const std::vector<Statement>& statements) {
    Document::List list;
    for (const auto& statement : statements) {
        auto document = encode(statement);
        if (statement.sid.empty())
            document.map()->erase("Sid");
        list.push_back(std::move(document));
    }
    return Document::Map{{"Version", "2012-10-17"}, {"Statement", std::move(list)}};
}

Json trusts_service(std::string_view service) {
    return policy({{.principal = Document::Map{{"Service", service}}, .actions = {"sts:AssumeRole"}}
    });
}

Json trusts_principals(const Texts& arns) {
    return policy(
        {{.principal = Document::Map{{"AWS", encode(arns)}}, .actions = {"sts:AssumeRole"}}}
    );
}

} // namespace copilot::cfn
