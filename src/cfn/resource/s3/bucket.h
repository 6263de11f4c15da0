// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::s3 {

/// A bucket of objects.
struct Bucket {
    static constexpr std::string_view resource_type = "AWS::S3::Bucket";

    struct ServerSideEncryptionByDefault {
        Text kms_master_key_id;
        Text sse_algorithm;

        bool operator==(const ServerSideEncryptionByDefault&) const = default;

        static void fields(auto& self, auto& x) {
            x("KMSMasterKeyID", self.kms_master_key_id);
            x(required("SSEAlgorithm"), self.sse_algorithm);
        }
    };

    struct ServerSideEncryptionRule {
        Boolean bucket_key_enabled;
        std::optional<ServerSideEncryptionByDefault> server_side_encryption_by_default;

        bool operator==(const ServerSideEncryptionRule&) const = default;

        static void fields(auto& self, auto& x) {
            x("BucketKeyEnabled", self.bucket_key_enabled);
            x("ServerSideEncryptionByDefault", self.server_side_encryption_by_default);
        }
    };

    struct BucketEncryption {
        std::vector<ServerSideEncryptionRule> server_side_encryption_configuration;

        bool operator==(const BucketEncryption&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("ServerSideEncryptionConfiguration"),
              self.server_side_encryption_configuration);
        }
    };

    struct AbortIncompleteMultipartUpload {
        Integer days_after_initiation;

        bool operator==(const AbortIncompleteMultipartUpload&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("DaysAfterInitiation"), self.days_after_initiation);
        }
    };

    struct NoncurrentVersionExpiration {
        Integer newer_noncurrent_versions;
        Integer noncurrent_days;

        bool operator==(const NoncurrentVersionExpiration&) const = default;

        static void fields(auto& self, auto& x) {
            x("NewerNoncurrentVersions", self.newer_noncurrent_versions);
            x(required("NoncurrentDays"), self.noncurrent_days);
        }
    };

    struct Rule {
        std::optional<AbortIncompleteMultipartUpload> abort_incomplete_multipart_upload;
        Integer expiration_in_days;
        Text id;
        std::optional<NoncurrentVersionExpiration> noncurrent_version_expiration;
        Integer noncurrent_version_expiration_in_days;
        Text prefix;
        Text status;

        bool operator==(const Rule&) const = default;

        static void fields(auto& self, auto& x) {
            x("AbortIncompleteMultipartUpload", self.abort_incomplete_multipart_upload);
            x("ExpirationInDays", self.expiration_in_days);
            x("Id", self.id);
            x("NoncurrentVersionExpiration", self.noncurrent_version_expiration);
            x("NoncurrentVersionExpirationInDays", self.noncurrent_version_expiration_in_days);
            x("Prefix", self.prefix);
            x(required("Status"), self.status);
        }
    };

    struct LifecycleConfiguration {
        std::vector<Rule> rules;

        bool operator==(const LifecycleConfiguration&) const = default;

        static void fields(auto& self, auto& x) { x(required("Rules"), self.rules); }
    };

    struct OwnershipControlsRule {
        Text object_ownership;

        bool operator==(const OwnershipControlsRule&) const = default;

        static void fields(auto& self, auto& x) { x("ObjectOwnership", self.object_ownership); }
    };

    struct OwnershipControls {
        std::vector<OwnershipControlsRule> rules;

        bool operator==(const OwnershipControls&) const = default;

        static void fields(auto& self, auto& x) { x(required("Rules"), self.rules); }
    };

    struct PublicAccessBlockConfiguration {
        Boolean block_public_acls;
        Boolean block_public_policy;
        Boolean ignore_public_acls;
        Boolean restrict_public_buckets;

        bool operator==(const PublicAccessBlockConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("BlockPublicAcls", self.block_public_acls);
            x("BlockPublicPolicy", self.block_public_policy);
            x("IgnorePublicAcls", self.ignore_public_acls);
            x("RestrictPublicBuckets", self.restrict_public_buckets);
        }
    };

    struct VersioningConfiguration {
        Text status;

        bool operator==(const VersioningConfiguration&) const = default;

        static void fields(auto& self, auto& x) { x(required("Status"), self.status); }
    };

    Text access_control;
    std::optional<BucketEncryption> bucket_encryption;
    Text bucket_name;
    std::optional<LifecycleConfiguration> lifecycle_configuration;
    std::optional<OwnershipControls> ownership_controls;
    std::optional<PublicAccessBlockConfiguration> public_access_block_configuration;
    std::vector<Tag> tags;
    std::optional<VersioningConfiguration> versioning_configuration;

    bool operator==(const Bucket&) const = default;

    static void fields(auto& self, auto& x) {
        x("AccessControl", self.access_control);
        x("BucketEncryption", self.bucket_encryption);
        x("BucketName", self.bucket_name);
        x("LifecycleConfiguration", self.lifecycle_configuration);
        x("OwnershipControls", self.ownership_controls);
        x("PublicAccessBlockConfiguration", self.public_access_block_configuration);
        x("Tags", self.tags);
        x("VersioningConfiguration", self.versioning_configuration);
    }
};

} // namespace copilot::cfn::s3
