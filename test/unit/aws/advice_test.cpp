#include "aws/advice.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

TEST(Advice, says_how_to_get_new_credentials) {
    EXPECT_NE(advice_about({"ExpiredToken", "expired"}).find("aws sso login"), std::string::npos);
}

TEST(Advice, tells_a_wrong_clock_from_a_wrong_secret) {
    const ServiceError clock("InvalidSignatureException", "Signature expired: 1 is now earlier");
    const ServiceError secret("InvalidSignatureException", "The request signature we calculated");

    EXPECT_EQ(advice_about(clock), "set this machine's clock");
    EXPECT_EQ(advice_about(secret), advice_about({"SignatureDoesNotMatch", ""}));
}

TEST(Advice, leaves_a_service_to_speak_for_itself) {
    EXPECT_EQ(advice_about({"ParameterNotFound", "there is none"}), "");
    EXPECT_EQ(advice_about({"", ""}), "");
    EXPECT_EQ(advice_about({"Zzz", ""}), "");
}

} // namespace
} // namespace copilot::aws
