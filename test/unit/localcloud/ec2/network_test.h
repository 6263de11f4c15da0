#pragma once

#include "fakes/local_account.h"
#include "fakes/small_network.h"

namespace copilot::localcloud::ec2 {

void register_operations(Cloud& cloud);

class NetworkTest : public testing::Test {
protected:
    fakes::LocalAccount account{register_operations};
    aws::Client client = account.client();
    fakes::SmallNetwork network{client};
};

} // namespace copilot::localcloud::ec2
