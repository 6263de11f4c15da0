// Files that stacks refer to, in the application's regional artifact bucket. Every key contains the
// hash of its content, so what is there already is not sent again.

#pragma once

#include "aws/session.h"

#include <string>
#include <string_view>

namespace copilot::deploy {

class ArtifactBucket {
public:
    /// `session` acts in the bucket's region.
    ArtifactBucket(aws::Session session, std::string bucket)
        : session_(std::move(session)), client_(session_.client()), bucket_(std::move(bucket)) {}

    [[nodiscard]] const std::string& name() const { return bucket_; }

    /// Uploads what is not there yet and answers its URL.
    std::string
    upload(const std::string& key, std::string_view content, const std::string& content_type) const;
    /// Uploads a stack's template under "manual/templates/<stack>/<hash>.yml".
    std::string upload_template(const std::string& stack, std::string_view body) const;
    /// Uploads the functions' package for `function` and answers its key.
    std::string upload_function(std::string_view function) const;

    [[nodiscard]] std::string url(const std::string& key) const;

    /// Removes every object, version and delete marker; a bucket that is not there is empty.
    void empty() const;

private:
    [[nodiscard]] bool holds(const std::string& key) const;

    aws::Session session_;
    aws::Client client_;
    std::string bucket_;
};

} // namespace copilot::deploy
