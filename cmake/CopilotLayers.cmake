# Builds one static library per layer, linked exactly as src/LAYERS allows. A layer's libraries of
# others are in cmake/CopilotDependencies.cmake.
function(copilot_add_layers layers_file)
    file(STRINGS ${layers_file} lines REGEX "^[a-z]+:")
    foreach(line IN LISTS lines)
        string(REGEX MATCH "^[a-z]+" layer "${line}")
        string(REGEX REPLACE "^[a-z]+: *" "" allowed "${line}")
        string(REGEX MATCHALL "[a-z]+" allowed "${allowed}")
        copilot_add_layer(${layer} ${allowed})
    endforeach()
endfunction()

function(copilot_add_layer layer)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${layer}/*.cpp)
    if(sources)
        add_library(${layer} STATIC ${sources})
        set(scope PUBLIC)
    else()
        add_library(${layer} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${layer} ${scope} ${CMAKE_SOURCE_DIR}/src)
    if(COPILOT_INCLUDES_${layer})
        target_include_directories(${layer} SYSTEM PRIVATE ${COPILOT_INCLUDES_${layer}})
    endif()
    target_link_libraries(${layer} ${scope} copilot_options ${ARGN} ${COPILOT_LIBRARIES_${layer}})
    if(sources AND COPILOT_PRECOMPILE)
        copilot_precompile(${layer})
    endif()
endfunction()

# What nearly every source includes is parsed once for all of them, in the first layer. It hides a
# missing #include: the presets `gcc` and `tidy` build without it.
function(copilot_precompile target)
    if(target STREQUAL base)
        target_precompile_headers(base PRIVATE
            <algorithm> <chrono> <expected> <filesystem> <functional> <map> <memory> <mutex> <optional>
            <ranges> <set> <span> <sstream> <string> <string_view> <thread> <utility> <variant> <vector>
            ${CMAKE_SOURCE_DIR}/src/base/fields.h ${CMAKE_SOURCE_DIR}/src/base/format.h)
    else()
        target_precompile_headers(${target} REUSE_FROM base)
    endif()
endfunction()
