#include "localcloud/elbv2/access_log.h"

#include <gtest/gtest.h>

namespace copilot::localcloud::elbv2 {
namespace {

const std::string over_tls =
    R"(11-22 1796092160.798 127.0.0.1:5000 10.0.0.4:8080 1 2 3 40 50 200 86 73 "api.example.com" )"
    R"("x \"y\" z" "GET /a?b=c HTTP/2.0" TLS_AES TLSv1.3 443 web.22 10.0.0.4:8080 )"
    R"("api.example.com" 3)";
const std::string redirected =
    R"(11-23 1796092161.000 127.0.0.1:5001 -:- 0 -1 -1 -1 0 301 86 74 "api.example.com:80" )"
    R"("curl/7.88.1" "GET /red HTTP/1.1" - - 80 listener-80 <NOSRV> "" -)";

AccessLogContext context() {
    return {
        .load_balancer = "app/shop/11",
        .listeners =
            {{.port = 443,
              .protocol = "HTTPS",
              .default_certificate_arn = "arn:cert-1",
              .certificate_arns = {"arn:cert-2"}}},
        .target_groups = {{"web.22", "arn:targetgroup/web/22"}},
        .certificates = {{.arn = "arn:cert-2", .names = {"*.example.com"}}},
    };
}

std::string line(const std::string& text) {
    const auto entry = parse_access_entry(text);
    return entry ? access_log_line(*entry, context()) : "";
}

TEST(AccessLog, tells_of_a_request_as_aws_does) {
    EXPECT_EQ(
        line(over_tls),
        "h2 2026-12-01T02:29:20.848000Z app/shop/11 127.0.0.1:5000 10.0.0.4:8080 0.006 0.040 0.000 "
        "200 200 86 73 \"GET https://api.example.com:443/a?b=c HTTP/2.0\" \"x \\\"y\\\" z\" "
        "TLS_AES TLSv1.3 arn:targetgroup/web/22 \"-\" \"api.example.com\" \"arn:cert-2\" 3 "
        "2026-12-01T02:29:20.798000Z \"forward\" \"-\" \"-\" \"10.0.0.4:8080\" \"200\" \"-\" "
        "\"-\" -"
    );
}

TEST(AccessLog, tells_of_what_no_target_got) {
    EXPECT_EQ(
        line(redirected),
        "http 2026-12-01T02:29:21.000000Z app/shop/11 127.0.0.1:5001 - -1 -1 -1 301 - 86 74 "
        "\"GET http://api.example.com:80/red HTTP/1.1\" \"curl/7.88.1\" - - - \"-\" \"-\" \"-\" 0 "
        "2026-12-01T02:29:21.000000Z \"redirect\" \"-\" \"-\" \"-\" \"-\" \"-\" \"-\" -"
    );
}

TEST(AccessLog, takes_no_other_line_for_a_request) {
    EXPECT_FALSE(parse_access_entry("Proxy listener-80 started."));
    EXPECT_FALSE(parse_access_entry(""));
}

TEST(AccessLog, lies_where_aws_puts_it) {
    LoadBalancer one{
        .arn = "arn:aws:elasticloadbalancing:us-west-2:000000000000:loadbalancer/app/shop/11",
        .loopback_address = "127.9.8.7"
    };
    one.attributes["access_logs.s3.prefix"] = "logs";
    const auto end = *parse_timestamp("2026-12-01T02:30:00Z");

    EXPECT_EQ(
        access_log_key({{"000000000000", "us-west-2"}, one}, end, "4567abcd"),
        "logs/AWSLogs/000000000000/elasticloadbalancing/us-west-2/2026/12/01/"
        "000000000000_elasticloadbalancing_us-west-2_app.shop.11_20261201T0230Z_127.9.8.7_4567abcd"
        ".log.gz"
    );
}

TEST(AccessLog, is_written_by_the_account_of_its_region) {
    EXPECT_EQ(access_log_writer("us-west-2")->account, "797873946194");
    EXPECT_FALSE(access_log_writer("us-moon-1"));
}

} // namespace
} // namespace copilot::localcloud::elbv2
