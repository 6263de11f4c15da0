# The libraries of others that each layer stands on. With COPILOT_STATIC everything but libc and
# OpenSSL is linked statically: start-up stays near two milliseconds, and the system's OpenSSL
# fixes still apply.
find_package(OpenSSL 3 REQUIRED)
find_package(Threads REQUIRED)

function(copilot_library variable name)
    if(COPILOT_STATIC AND EXISTS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}/lib${name}.a)
        set(found /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}/lib${name}.a)
    else()
        find_library(found_${name} ${name} REQUIRED)
        set(found ${found_${name}})
    endif()
    set(${variable} ${found} PARENT_SCOPE)
endfunction()

copilot_library(COPILOT_YAML yaml)
copilot_library(COPILOT_PUGIXML pugixml)
copilot_library(COPILOT_SQLITE sqlite3)
copilot_library(COPILOT_RE2 re2)
copilot_library(COPILOT_Z z)
copilot_library(COPILOT_NL nl-3)
find_path(COPILOT_NL_INCLUDE netlink/netlink.h PATH_SUFFIXES libnl3 REQUIRED)
copilot_library(COPILOT_NL_ROUTE nl-route-3)

# Debian has no static libfmt: {fmt} is compiled once, from its own header-only source.
set(COPILOT_LIBRARIES_base fmt_once)
set(COPILOT_LIBRARIES_codec ${COPILOT_YAML} ${COPILOT_PUGIXML})
set(COPILOT_LIBRARIES_io ${COPILOT_SQLITE} ${COPILOT_Z} OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
set(COPILOT_LIBRARIES_host ${COPILOT_NL_ROUTE} ${COPILOT_NL})
set(COPILOT_INCLUDES_host ${COPILOT_NL_INCLUDE})
set(COPILOT_LIBRARIES_aws OpenSSL::Crypto)
set(COPILOT_LIBRARIES_cfn ${COPILOT_RE2})
set(COPILOT_LIBRARIES_manifest ${COPILOT_RE2})
set(COPILOT_LIBRARIES_localcloud ${COPILOT_RE2})
