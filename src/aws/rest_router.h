// Finds the operation of a REST request: a tree of path segments, one for each service. The work is
// that of the path's length, however many operations there are.

#pragma once

#include "aws/operation.h"
#include "io/http/message.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace copilot::aws {

class RestRouter {
public:
    void add(const OperationModel& operation);

    /// The most specific operation whose method and path are those of the request: literals before
    /// labels, labels before greedy ones, and what asks for more of the query ("?tagging") and of
    /// the headers before what asks for less. Null when there is none.
    [[nodiscard]] const OperationModel* find(const io::HttpRequest& request) const;

private:
    struct Pair {
        std::string name;
        std::string value;
    };

    /// An operation and what tells it from others on the same path.
    struct Candidate {
        const OperationModel* operation = nullptr;
        std::vector<Pair> constants{};           ///< The query that its URI always has.
        std::vector<std::string_view> query{};   ///< Members that it needs in the query.
        std::vector<std::string_view> headers{}; ///< Members that it needs in headers.
    };

    struct Node {
        std::unordered_map<std::string, std::unique_ptr<Node>> literals{};
        std::unique_ptr<Node> label{};
        std::vector<Candidate> here{};   ///< Paths that end here.
        std::vector<Candidate> beyond{}; ///< Paths whose greedy label begins here.
    };

    struct Asked;

    static const OperationModel* best(const std::vector<Candidate>& candidates, const Asked& asked);
    static const OperationModel* find(
        const Node& node,
        const std::vector<std::string_view>& path,
        std::size_t at,
        const Asked& asked
    );

    Node root_{};
};

} // namespace copilot::aws
