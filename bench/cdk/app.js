// An environment as ours is by default: two zones, public and private subnets, a cluster, a public
// load balancer with a listener, private names, and the security groups between them.
const { App, Stack } = require("aws-cdk-lib");
const ec2 = require("aws-cdk-lib/aws-ec2");
const ecs = require("aws-cdk-lib/aws-ecs");
const elbv2 = require("aws-cdk-lib/aws-elasticloadbalancingv2");
const servicediscovery = require("aws-cdk-lib/aws-servicediscovery");

class Environment extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const vpc = new ec2.Vpc(this, "VPC", {
      ipAddresses: ec2.IpAddresses.cidr("10.0.0.0/16"),
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [
        { name: "public", subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
        { name: "private", subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
    });
    new ecs.Cluster(this, "Cluster", { vpc });
    new servicediscovery.PrivateDnsNamespace(this, "Names", { name: "test.myapp.local", vpc });
    const environment = new ec2.SecurityGroup(this, "EnvironmentSecurityGroup", { vpc });
    const front = new ec2.SecurityGroup(this, "PublicLoadBalancerSecurityGroup", { vpc });
    front.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(80));
    environment.addIngressRule(environment, ec2.Port.allTraffic());
    environment.addIngressRule(front, ec2.Port.allTraffic());
    const balancer = new elbv2.ApplicationLoadBalancer(this, "PublicLoadBalancer", {
      vpc, internetFacing: true, securityGroup: front,
    });
    balancer.addListener("HTTPListener", {
      port: 80,
      defaultAction: elbv2.ListenerAction.fixedResponse(404),
    });
  }
}

const app = new App({ analyticsReporting: false });
new Environment(app, "myapp-test");
app.synth();
