#pragma once

#include "aws/api/s3/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleExpiration.html
struct LifecycleExpiration {
    std::optional<Timestamp> date;
    std::optional<std::int64_t> days;
    std::optional<bool> expired_object_delete_marker;

    static void fields(auto& self, auto& x) {
        x("Date", self.date);
        x("Days", self.days);
        x("ExpiredObjectDeleteMarker", self.expired_object_delete_marker);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleAndOperator.html
struct LifecycleRuleAndOperator {
    std::optional<std::string> prefix;
    std::vector<Tag> tags;
    std::optional<std::int64_t> object_size_greater_than;
    std::optional<std::int64_t> object_size_less_than;

    static void fields(auto& self, auto& x) {
        x("Prefix", self.prefix);
        x(Field("Tags").on_wire("Tag").flat(), self.tags);
        x("ObjectSizeGreaterThan", self.object_size_greater_than);
        x("ObjectSizeLessThan", self.object_size_less_than);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html
struct LifecycleRuleFilter {
    std::optional<std::string> prefix;
    std::optional<Tag> tag;
    std::optional<std::int64_t> object_size_greater_than;
    std::optional<std::int64_t> object_size_less_than;
    std::optional<LifecycleRuleAndOperator> and_operator;

    static void fields(auto& self, auto& x) {
        x("Prefix", self.prefix);
        x("Tag", self.tag);
        x("ObjectSizeGreaterThan", self.object_size_greater_than);
        x("ObjectSizeLessThan", self.object_size_less_than);
        x("And", self.and_operator);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html
struct Transition {
    std::optional<Timestamp> date;
    std::optional<std::int64_t> days;
    std::optional<std::string> storage_class;

    static void fields(auto& self, auto& x) {
        x("Date", self.date);
        x("Days", self.days);
        x("StorageClass", self.storage_class);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionTransition.html
struct NoncurrentVersionTransition {
    std::optional<std::int64_t> noncurrent_days;
    std::optional<std::string> storage_class;
    std::optional<std::int64_t> newer_noncurrent_versions;

    static void fields(auto& self, auto& x) {
        x("NoncurrentDays", self.noncurrent_days);
        x("StorageClass", self.storage_class);
        x("NewerNoncurrentVersions", self.newer_noncurrent_versions);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionExpiration.html
struct NoncurrentVersionExpiration {
    std::optional<std::int64_t> noncurrent_days;
    std::optional<std::int64_t> newer_noncurrent_versions;

    static void fields(auto& self, auto& x) {
        x("NoncurrentDays", self.noncurrent_days);
        x("NewerNoncurrentVersions", self.newer_noncurrent_versions);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortIncompleteMultipartUpload.html
struct AbortIncompleteMultipartUpload {
    std::optional<std::int64_t> days_after_initiation;

    static void fields(auto& self, auto& x) {
        x("DaysAfterInitiation", self.days_after_initiation);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html
struct LifecycleRule {
    std::optional<LifecycleExpiration> expiration;
    std::optional<std::string> id;
    std::optional<LifecycleRuleFilter> filter;
    std::string status;
    std::vector<Transition> transitions;
    std::vector<NoncurrentVersionTransition> noncurrent_version_transitions;
    std::optional<NoncurrentVersionExpiration> noncurrent_version_expiration;
    std::optional<AbortIncompleteMultipartUpload> abort_incomplete_multipart_upload;

    static void fields(auto& self, auto& x) {
        x("Expiration", self.expiration);
        x("ID", self.id);
        x("Filter", self.filter);
        x(required("Status"), self.status);
        x(Field("Transitions").on_wire("Transition").flat(), self.transitions);
        x(Field("NoncurrentVersionTransitions").on_wire("NoncurrentVersionTransition").flat(),
          self.noncurrent_version_transitions);
        x("NoncurrentVersionExpiration", self.noncurrent_version_expiration);
        x("AbortIncompleteMultipartUpload", self.abort_incomplete_multipart_upload);
    }
};

} // namespace copilot::aws::s3
