// Prints every resource type's properties as JSON, for check_resource_types.py to hold against
// CloudFormation's own schemas.

#include "base/fields.h"
#include "cfn/resource/acm/certificate.h"
#include "cfn/resource/apprunner/service.h"
#include "cfn/resource/apprunner/vpc_connector.h"
#include "cfn/resource/apprunner/vpc_ingress_connection.h"
#include "cfn/resource/autoscaling/scalable_target.h"
#include "cfn/resource/autoscaling/scaling_policy.h"
#include "cfn/resource/cloudformation/stack.h"
#include "cfn/resource/cloudfront/distribution.h"
#include "cfn/resource/cloudfront/function.h"
#include "cfn/resource/cloudfront/origin_access_control.h"
#include "cfn/resource/cloudwatch/alarm.h"
#include "cfn/resource/ec2/eip.h"
#include "cfn/resource/ec2/flow_log.h"
#include "cfn/resource/ec2/internet_gateway.h"
#include "cfn/resource/ec2/nat_gateway.h"
#include "cfn/resource/ec2/route.h"
#include "cfn/resource/ec2/route_table.h"
#include "cfn/resource/ec2/security_group.h"
#include "cfn/resource/ec2/security_group_egress.h"
#include "cfn/resource/ec2/security_group_ingress.h"
#include "cfn/resource/ec2/subnet.h"
#include "cfn/resource/ec2/subnet_route_table_association.h"
#include "cfn/resource/ec2/vpc.h"
#include "cfn/resource/ec2/vpc_endpoint.h"
#include "cfn/resource/ec2/vpc_gateway_attachment.h"
#include "cfn/resource/ecr/repository.h"
#include "cfn/resource/ecs/cluster.h"
#include "cfn/resource/ecs/service.h"
#include "cfn/resource/ecs/task_definition.h"
#include "cfn/resource/efs/access_point.h"
#include "cfn/resource/efs/file_system.h"
#include "cfn/resource/efs/mount_target.h"
#include "cfn/resource/elbv2/listener.h"
#include "cfn/resource/elbv2/listener_certificate.h"
#include "cfn/resource/elbv2/listener_rule.h"
#include "cfn/resource/elbv2/load_balancer.h"
#include "cfn/resource/elbv2/target_group.h"
#include "cfn/resource/events/rule.h"
#include "cfn/resource/iam/managed_policy.h"
#include "cfn/resource/iam/policy.h"
#include "cfn/resource/iam/role.h"
#include "cfn/resource/kms/key.h"
#include "cfn/resource/lambda/function.h"
#include "cfn/resource/lambda/permission.h"
#include "cfn/resource/logs/log_group.h"
#include "cfn/resource/logs/resource_policy.h"
#include "cfn/resource/route53/hosted_zone.h"
#include "cfn/resource/route53/record_set.h"
#include "cfn/resource/route53/record_set_group.h"
#include "cfn/resource/s3/bucket.h"
#include "cfn/resource/s3/bucket_policy.h"
#include "cfn/resource/secretsmanager/secret.h"
#include "cfn/resource/secretsmanager/secret_target_attachment.h"
#include "cfn/resource/servicediscovery/private_dns_namespace.h"
#include "cfn/resource/servicediscovery/service.h"
#include "cfn/resource/sns/subscription.h"
#include "cfn/resource/sns/topic.h"
#include "cfn/resource/sns/topic_policy.h"
#include "cfn/resource/sqs/queue.h"
#include "cfn/resource/sqs/queue_policy.h"
#include "cfn/resource/ssm/parameter.h"
#include "cfn/resource/stepfunctions/state_machine.h"
#include "codec/json.h"

#include <iostream>

namespace {

using namespace copilot;

std::string_view kind_of(const Shape& shape) {
    switch (shape.kind) {
    case Shape::Kind::string:
        return "string";
    case Shape::Kind::boolean:
        return "boolean";
    case Shape::Kind::integer:
        return "integer";
    case Shape::Kind::number:
        return "number";
    case Shape::Kind::list:
        return "list";
    case Shape::Kind::map:
        return "map";
    case Shape::Kind::structure:
        return "structure";
    default:
        return "anything";
    }
}

Document describe(const Shape& shape) {
    Document::Map map{{"kind", kind_of(shape)}};
    if (shape.kind == Shape::Kind::list || shape.kind == Shape::Kind::map)
        map.append("item", describe(*shape.item));
    if (shape.kind != Shape::Kind::structure)
        return map;
    Document::Map members;
    for (const auto& member : shape.members) {
        auto described = describe(*member.shape);
        described.map()->append("required", member.field.required);
        members.append(std::string(member.field.name), std::move(described));
    }
    map.append("members", std::move(members));
    return map;
}

template <typename Properties>
void add(Document::Map& types) {
    types.append(std::string(Properties::resource_type), describe(shape_of<Properties>()));
}

} // namespace

int main() {
    Document::Map types;
    add<cfn::acm::Certificate>(types);
    add<cfn::apprunner::Service>(types);
    add<cfn::apprunner::VpcConnector>(types);
    add<cfn::apprunner::VpcIngressConnection>(types);
    add<cfn::autoscaling::ScalableTarget>(types);
    add<cfn::autoscaling::ScalingPolicy>(types);
    add<cfn::cloudformation::Stack>(types);
    add<cfn::cloudfront::Distribution>(types);
    add<cfn::cloudfront::Function>(types);
    add<cfn::cloudfront::OriginAccessControl>(types);
    add<cfn::cloudwatch::Alarm>(types);
    add<cfn::ec2::Eip>(types);
    add<cfn::ec2::FlowLog>(types);
    add<cfn::ec2::InternetGateway>(types);
    add<cfn::ec2::NatGateway>(types);
    add<cfn::ec2::Route>(types);
    add<cfn::ec2::RouteTable>(types);
    add<cfn::ec2::SecurityGroup>(types);
    add<cfn::ec2::SecurityGroupEgress>(types);
    add<cfn::ec2::SecurityGroupIngress>(types);
    add<cfn::ec2::Subnet>(types);
    add<cfn::ec2::SubnetRouteTableAssociation>(types);
    add<cfn::ec2::Vpc>(types);
    add<cfn::ec2::VpcEndpoint>(types);
    add<cfn::ec2::VpcGatewayAttachment>(types);
    add<cfn::ecr::Repository>(types);
    add<cfn::ecs::Cluster>(types);
    add<cfn::ecs::Service>(types);
    add<cfn::ecs::TaskDefinition>(types);
    add<cfn::efs::AccessPoint>(types);
    add<cfn::efs::FileSystem>(types);
    add<cfn::efs::MountTarget>(types);
    add<cfn::elbv2::Listener>(types);
    add<cfn::elbv2::ListenerCertificate>(types);
    add<cfn::elbv2::ListenerRule>(types);
    add<cfn::elbv2::LoadBalancer>(types);
    add<cfn::elbv2::TargetGroup>(types);
    add<cfn::events::Rule>(types);
    add<cfn::iam::ManagedPolicy>(types);
    add<cfn::iam::Policy>(types);
    add<cfn::iam::Role>(types);
    add<cfn::kms::Key>(types);
    add<cfn::lambda::Function>(types);
    add<cfn::lambda::Permission>(types);
    add<cfn::logs::LogGroup>(types);
    add<cfn::logs::ResourcePolicy>(types);
    add<cfn::route53::HostedZone>(types);
    add<cfn::route53::RecordSet>(types);
    add<cfn::route53::RecordSetGroup>(types);
    add<cfn::s3::Bucket>(types);
    add<cfn::s3::BucketPolicy>(types);
    add<cfn::secretsmanager::Secret>(types);
    add<cfn::secretsmanager::SecretTargetAttachment>(types);
    add<cfn::servicediscovery::PrivateDnsNamespace>(types);
    add<cfn::servicediscovery::Service>(types);
    add<cfn::sns::Subscription>(types);
    add<cfn::sns::Topic>(types);
    add<cfn::sns::TopicPolicy>(types);
    add<cfn::sqs::Queue>(types);
    add<cfn::sqs::QueuePolicy>(types);
    add<cfn::ssm::Parameter>(types);
    add<cfn::stepfunctions::StateMachine>(types);
    std::cout << codec::to_json(types) << '\n';
}
