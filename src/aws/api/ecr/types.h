#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanningConfiguration.html
struct ImageScanningConfiguration {
    std::optional<bool> scan_on_push;

    static void fields(auto& self, auto& x) { x("scanOnPush", self.scan_on_push); }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_EncryptionConfiguration.html
struct EncryptionConfiguration {
    std::string encryption_type;
    std::optional<std::string> kms_key;

    static void fields(auto& self, auto& x) {
        x(required("encryptionType"), self.encryption_type);
        x("kmsKey", self.kms_key);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImagesFilter.html
struct ListImagesFilter {
    std::optional<std::string> tag_status;

    static void fields(auto& self, auto& x) { x("tagStatus", self.tag_status); }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageIdentifier.html
struct ImageIdentifier {
    std::optional<std::string> image_digest;
    std::optional<std::string> image_tag;

    static void fields(auto& self, auto& x) {
        x("imageDigest", self.image_digest);
        x("imageTag", self.image_tag);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImagesFilter.html
struct DescribeImagesFilter {
    std::optional<std::string> tag_status;

    static void fields(auto& self, auto& x) { x("tagStatus", self.tag_status); }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Repository.html
struct Repository {
    std::string repository_arn;
    std::string registry_id;
    std::string repository_name;
    std::string repository_uri;
    std::optional<Timestamp> created_at;
    std::optional<std::string> image_tag_mutability;
    std::optional<ImageScanningConfiguration> image_scanning_configuration;
    std::optional<EncryptionConfiguration> encryption_configuration;

    static void fields(auto& self, auto& x) {
        x("repositoryArn", self.repository_arn);
        x("registryId", self.registry_id);
        x("repositoryName", self.repository_name);
        x("repositoryUri", self.repository_uri);
        x("createdAt", self.created_at);
        x("imageTagMutability", self.image_tag_mutability);
        x("imageScanningConfiguration", self.image_scanning_configuration);
        x("encryptionConfiguration", self.encryption_configuration);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanStatus.html
struct ImageScanStatus {
    std::optional<std::string> status;
    std::optional<std::string> description;

    static void fields(auto& self, auto& x) {
        x("status", self.status);
        x("description", self.description);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageDetail.html
struct ImageDetail {
    std::optional<std::string> registry_id;
    std::optional<std::string> repository_name;
    std::string image_digest;
    std::vector<std::string> image_tags;
    std::optional<std::int64_t> image_size_in_bytes;
    std::optional<Timestamp> image_pushed_at;
    std::optional<ImageScanStatus> image_scan_status;
    std::optional<std::string> image_manifest_media_type;

    static void fields(auto& self, auto& x) {
        x("registryId", self.registry_id);
        x("repositoryName", self.repository_name);
        x("imageDigest", self.image_digest);
        x("imageTags", self.image_tags);
        x("imageSizeInBytes", self.image_size_in_bytes);
        x("imagePushedAt", self.image_pushed_at);
        x("imageScanStatus", self.image_scan_status);
        x("imageManifestMediaType", self.image_manifest_media_type);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageFailure.html
struct ImageFailure {
    std::optional<ImageIdentifier> image_id;
    std::optional<std::string> failure_code;
    std::optional<std::string> failure_reason;

    static void fields(auto& self, auto& x) {
        x("imageId", self.image_id);
        x("failureCode", self.failure_code);
        x("failureReason", self.failure_reason);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Image.html
struct Image {
    std::optional<std::string> registry_id;
    std::optional<std::string> repository_name;
    std::optional<ImageIdentifier> image_id;
    std::optional<std::string> image_manifest;
    std::optional<std::string> image_manifest_media_type;

    static void fields(auto& self, auto& x) {
        x("registryId", self.registry_id);
        x("repositoryName", self.repository_name);
        x("imageId", self.image_id);
        x("imageManifest", self.image_manifest);
        x("imageManifestMediaType", self.image_manifest_media_type);
    }
};

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_AuthorizationData.html
struct AuthorizationData {
    std::string authorization_token;
    std::optional<Timestamp> expires_at;
    std::string proxy_endpoint;

    static void fields(auto& self, auto& x) {
        x("authorizationToken", self.authorization_token);
        x("expiresAt", self.expires_at);
        x("proxyEndpoint", self.proxy_endpoint);
    }
};

} // namespace copilot::aws::ecr
