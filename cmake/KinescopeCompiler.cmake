# How our own code is compiled. Third-party headers come in as SYSTEM and are not held to our warnings.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # ccache serves files that use a precompiled header only when told that this is meant.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

add_library(kinescope_compiler INTERFACE)
target_compile_options(kinescope_compiler INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(kinescope_compiler INTERFACE -fpch-preprocess)
endif()
if(KINESCOPE_WARNINGS_AS_ERRORS)
    target_compile_options(kinescope_compiler INTERFACE -Werror)
endif()
if(KINESCOPE_SANITIZE)
    target_compile_options(kinescope_compiler INTERFACE -fsanitize=${KINESCOPE_SANITIZE} -fno-omit-frame-pointer
                                                       -fno-sanitize-recover=undefined)
    target_link_options(kinescope_compiler INTERFACE -fsanitize=${KINESCOPE_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # The instrumented code hides initialisations from g++ 12: it warns of std::regex's own members.
        target_compile_options(kinescope_compiler INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()

# kinescope_library(NAME SOURCES...): a static library of ours, with the target's folder's parent as include root.
function(kinescope_library name)
    add_library(${name} STATIC ${ARGN})
    add_library(Kinescope::${name} ALIAS ${name})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:kinescope_compiler>)
endfunction()
