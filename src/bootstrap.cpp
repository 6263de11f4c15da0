// The program that Lambda starts: the role `lambda` alone, linked with nothing left to find at run
// time. It is packed into a zip while building, and the command line carries that zip to upload.

#include "lambda/runtime.h"

int main() {
    return copilot::lambda::run();
}
