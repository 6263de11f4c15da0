// `network` of an environment: its VPC.

#pragma once

#include "manifest/port_range.h"
#include "manifest/read.h"

namespace copilot::manifest::environment {

/// One subnet: `id` of one that is there, or `cidr` (and `az`) of one to make.
struct Subnet {
    std::optional<std::string> id;
    std::optional<std::string> cidr;
    std::optional<std::string> az;

    static void fields(auto& self, auto& x) {
        x(Field("id").says("The ID of a subnet of the imported VPC."), self.id);
        x(Field("cidr").says("The IPv4 range of a subnet to make."), self.cidr);
        x(Field("az").says("The Availability Zone of a subnet to make."), self.az);
    }
};

struct Subnets {
    std::vector<Subnet> public_subnets;
    std::vector<Subnet> private_subnets;

    static void fields(auto& self, auto& x) {
        x(Field("public").says("Subnets that reach the internet through an internet gateway."),
          self.public_subnets);
        x(Field("private").says("Subnets without a public way in."), self.private_subnets);
    }
};

/// One rule of the environment's security group.
struct SecurityGroupRule {
    std::string ip_protocol;
    PortRange ports;
    std::string cidr;

    static void fields(auto& self, auto& x) {
        x(required("ip_protocol").says("tcp, udp, icmp, a protocol's number, or -1 for all."),
          self.ip_protocol);
        x(required("ports").says("A port, or a range of ports: 80 or 8000-8100."), self.ports);
        x(required("cidr").says("The IPv4 range that the rule is about."), self.cidr);
    }
};

struct SecurityGroup {
    std::vector<SecurityGroupRule> ingress;
    std::vector<SecurityGroupRule> egress;

    static void fields(auto& self, auto& x) {
        x(Field("ingress").says("What may come in, besides the environment's own traffic."),
          self.ingress);
        x(Field("egress").says("What may go out; everything when there is no rule."), self.egress);
    }
};

struct FlowLogs {
    std::optional<std::int64_t> retention;

    static void fields(auto& self, auto& x) {
        x(Field("retention").says("For how many days to keep the records; 14 when absent."),
          self.retention);
    }
};

struct Vpc {
    std::optional<std::string> id;
    std::optional<std::string> cidr;
    std::optional<Subnets> subnets;
    std::optional<SecurityGroup> security_group;
    std::optional<std::variant<bool, FlowLogs>> flow_logs;

    static void fields(auto& self, auto& x) {
        x(Field("id").says("The ID of a VPC to import."), self.id);
        x(Field("cidr").says("The IPv4 range of the VPC to make; 10.0.0.0/16 when absent."),
          self.cidr);
        x(Field("subnets").says("The subnets to import or to make."), self.subnets);
        x(Field("security_group").says("Rules for the security group that all services share."),
          self.security_group);
        x(Field("flow_logs").says("Record the traffic of the VPC in CloudWatch Logs."),
          self.flow_logs);
    }

    /// The VPC and its subnets exist; only resources inside are made.
    [[nodiscard]] bool imported() const { return id && !id->empty(); }

    /// A VPC is made, and the manifest says what it looks like.
    [[nodiscard]] bool adjusted() const { return cidr && !cidr->empty(); }

    /// Days for which flow logs are kept; nothing when they are off.
    [[nodiscard]] std::optional<std::int64_t> flow_log_retention() const;
};

/// `network`
struct Network {
    std::optional<Vpc> vpc;

    static void fields(auto& self, auto& x) {
        x(Field("vpc").says("The VPC: made with defaults, adjusted, or imported."), self.vpc);
    }
};

void validate(const Network& network, const Place& at);

} // namespace copilot::manifest::environment
