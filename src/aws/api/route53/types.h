#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_VPC.html
struct VPC {
    std::optional<std::string> vpc_region;
    std::optional<std::string> vpc_id;

    static void fields(auto& self, auto& x) {
        x("VPCRegion", self.vpc_region);
        x("VPCId", self.vpc_id);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneConfig.html
struct HostedZoneConfig {
    std::optional<std::string> comment;
    std::optional<bool> private_zone;
    std::optional<std::string> hosted_zone_tier;

    static void fields(auto& self, auto& x) {
        x("Comment", self.comment);
        x("PrivateZone", self.private_zone);
        x("HostedZoneTier", self.hosted_zone_tier);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeGuardrail.html
struct ChangeGuardrail {
    std::string name;
    std::string status;

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Status"), self.status);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoLocation.html
struct GeoLocation {
    std::optional<std::string> continent_code;
    std::optional<std::string> country_code;
    std::optional<std::string> subdivision_code;

    static void fields(auto& self, auto& x) {
        x("ContinentCode", self.continent_code);
        x("CountryCode", self.country_code);
        x("SubdivisionCode", self.subdivision_code);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecord.html
struct ResourceRecord {
    std::string value;

    static void fields(auto& self, auto& x) { x(required("Value"), self.value); }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
struct AliasTarget {
    std::string hosted_zone_id;
    std::string dns_name;
    bool evaluate_target_health = false;

    static void fields(auto& self, auto& x) {
        x(required("HostedZoneId"), self.hosted_zone_id);
        x(required("DNSName"), self.dns_name);
        x(required("EvaluateTargetHealth"), self.evaluate_target_health);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_AZAffinity.html
struct AZAffinity {
    std::optional<std::string> location_type;
    std::optional<std::string> location_id;

    static void fields(auto& self, auto& x) {
        x("LocationType", self.location_type);
        x("LocationId", self.location_id);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
struct ResourceRecordSet {
    std::string name;
    std::string type;
    std::optional<std::string> set_identifier;
    std::optional<std::int64_t> weight;
    std::optional<std::string> region;
    std::optional<GeoLocation> geo_location;
    std::optional<std::string> failover;
    std::optional<bool> multi_value_answer;
    std::optional<std::int64_t> ttl;
    std::vector<ResourceRecord> resource_records;
    std::optional<AliasTarget> alias_target;
    std::optional<std::string> health_check_id;
    std::optional<AZAffinity> az_affinity;

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Type"), self.type);
        x("SetIdentifier", self.set_identifier);
        x("Weight", self.weight);
        x("Region", self.region);
        x("GeoLocation", self.geo_location);
        x("Failover", self.failover);
        x("MultiValueAnswer", self.multi_value_answer);
        x("TTL", self.ttl);
        x(Field("ResourceRecords").items("ResourceRecord"), self.resource_records);
        x("AliasTarget", self.alias_target);
        x("HealthCheckId", self.health_check_id);
        x("AZAffinity", self.az_affinity);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_Change.html
struct Change {
    std::string action;
    ResourceRecordSet resource_record_set;

    static void fields(auto& self, auto& x) {
        x(required("Action"), self.action);
        x(required("ResourceRecordSet"), self.resource_record_set);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeBatch.html
struct ChangeBatch {
    std::optional<std::string> comment;
    std::vector<Change> changes;

    static void fields(auto& self, auto& x) {
        x("Comment", self.comment);
        x(required("Changes").items("Change"), self.changes);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html
struct HostedZone {
    std::string id;
    std::string name;
    std::string caller_reference;
    std::optional<HostedZoneConfig> config;
    std::optional<std::int64_t> resource_record_set_count;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Name", self.name);
        x("CallerReference", self.caller_reference);
        x("Config", self.config);
        x("ResourceRecordSetCount", self.resource_record_set_count);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeInfo.html
struct ChangeInfo {
    std::string id;
    std::string status;
    Timestamp submitted_at;
    std::optional<std::string> comment;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Status", self.status);
        x("SubmittedAt", self.submitted_at);
        x("Comment", self.comment);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_DelegationSet.html
struct DelegationSet {
    std::optional<std::string> id;
    std::optional<std::string> caller_reference;
    std::vector<std::string> name_servers;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("CallerReference", self.caller_reference);
        x(Field("NameServers").items("NameServer"), self.name_servers);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneOwner.html
struct HostedZoneOwner {
    std::optional<std::string> owning_account;
    std::optional<std::string> owning_service;

    static void fields(auto& self, auto& x) {
        x("OwningAccount", self.owning_account);
        x("OwningService", self.owning_service);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneSummary.html
struct HostedZoneSummary {
    std::string hosted_zone_id;
    std::string name;
    HostedZoneOwner owner;

    static void fields(auto& self, auto& x) {
        x("HostedZoneId", self.hosted_zone_id);
        x("Name", self.name);
        x("Owner", self.owner);
    }
};

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceTagSet.html
struct ResourceTagSet {
    std::optional<std::string> resource_type;
    std::optional<std::string> resource_id;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("ResourceType", self.resource_type);
        x("ResourceId", self.resource_id);
        x(Field("Tags").items("Tag"), self.tags);
    }
};

} // namespace copilot::aws::route53
