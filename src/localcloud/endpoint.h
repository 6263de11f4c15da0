// The one door of the local cloud: from an HTTP request to its answer.

#pragma once

#include "aws/gate.h"
#include "localcloud/cloud.h"
#include "localcloud/log.h"
#include "localcloud/sts/access_keys.h"

namespace copilot::localcloud {

/// Safe to share between threads.
class Endpoint {
public:
    /// All must outlive it.
    Endpoint(Cloud& cloud, sts::AccessKeys& keys, Log& log);

    /// Operations of AWS, signed, through the gate; "/_copilot/health" and the answers of custom
    /// resources, unsigned. Writes one line of the log for each operation.
    [[nodiscard]] io::HttpResponse answer(const io::HttpRequest& request);

private:
    Cloud& cloud_;
    aws::Gate gate_;
};

} // namespace copilot::localcloud
