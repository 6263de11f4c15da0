# The Lambda functions' package: a fully static program with the role `lambda` alone, zipped, and
# embedded into the
# command line, whose layer `deploy` uploads it. Sanitized builds have none: sanitizers and
# static linking exclude each other. See docs/adr/0003-lambda-bootstrap.md.
set(COPILOT_BOOTSTRAP_ZIP ${CMAKE_BINARY_DIR}/bootstrap.zip)
set(archives /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE})

add_executable(bootstrap src/bootstrap.cpp)
add_dependencies(bootstrap lambda aws io codec base fmt_once)
target_include_directories(bootstrap PRIVATE src)
target_compile_features(bootstrap PRIVATE cxx_std_23)
# The warnings of names that want shared libraries are about other sources than DNS.
target_link_options(bootstrap PRIVATE -static -s -Wl,--gc-sections -Wl,--no-warnings)
target_link_libraries(bootstrap PRIVATE
    -Wl,--start-group
    $<TARGET_FILE:lambda> $<TARGET_FILE:aws> $<TARGET_FILE:io> $<TARGET_FILE:codec>
    $<TARGET_FILE:base> $<TARGET_FILE:fmt_once>
    ${archives}/libssl.a ${archives}/libcrypto.a ${archives}/libsqlite3.a ${archives}/libz.a
    ${archives}/libyaml.a ${archives}/libpugixml.a
    -Wl,--end-group)

add_custom_command(
    OUTPUT ${COPILOT_BOOTSTRAP_ZIP}
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/pack_bootstrap.py $<TARGET_FILE:bootstrap> ${COPILOT_BOOTSTRAP_ZIP}
    DEPENDS bootstrap ${CMAKE_SOURCE_DIR}/tools/pack_bootstrap.py)

file(WRITE ${CMAKE_BINARY_DIR}/bootstrap_zip.S "\
.section .rodata
.global copilot_bootstrap_zip
.global copilot_bootstrap_zip_end
copilot_bootstrap_zip:
.incbin \"${COPILOT_BOOTSTRAP_ZIP}\"
copilot_bootstrap_zip_end:
.section .note.GNU-stack,\"\",@progbits
")
set_source_files_properties(${CMAKE_BINARY_DIR}/bootstrap_zip.S PROPERTIES OBJECT_DEPENDS ${COPILOT_BOOTSTRAP_ZIP})
add_library(bootstrap_zip OBJECT ${CMAKE_BINARY_DIR}/bootstrap_zip.S)
