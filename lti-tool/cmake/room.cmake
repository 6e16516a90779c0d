# One static library per room. Its link list is the list of rooms it may include (see ARCHITECTURE.md).

add_library(groeipad_options INTERFACE)
target_include_directories(groeipad_options INTERFACE ${CMAKE_SOURCE_DIR}/lti-tool)
target_compile_options(groeipad_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual)
# Designated initializers leave the other members at their defaults on purpose.
target_compile_options(groeipad_options INTERFACE -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(groeipad_options INTERFACE -Wduplicated-cond -Wlogical-op)
  if(NOT GROEIPAD_SANITIZE)
    # Under the sanitizers' instrumentation this one reports paths that do not exist.
    target_compile_options(groeipad_options INTERFACE -Wnull-dereference)
  endif()
  # Once library code is inlined, g++ 12 sees overruns in std::string's own operator+ (GCC bugs 105329, 105651) and null
  # pointers in stream buffers and RapidJSON. The builds without optimisation, the analyser and the sanitizers stay strict.
  foreach(warning restrict array-bounds stringop-overflow null-dereference)
    target_compile_options(groeipad_options INTERFACE $<$<CONFIG:RelWithDebInfo>:-Wno-${warning}>)
  endforeach()
endif()
if(GROEIPAD_WERROR)
  target_compile_options(groeipad_options INTERFACE -Werror)
endif()
if(GROEIPAD_SANITIZE)
  target_compile_options(groeipad_options INTERFACE -fsanitize=${GROEIPAD_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(groeipad_options INTERFACE -fsanitize=${GROEIPAD_SANITIZE})
  if(GROEIPAD_SANITIZE MATCHES "undefined")
    target_compile_options(groeipad_options INTERFACE -fno-sanitize-recover=undefined)
  endif()
endif()
if(GROEIPAD_FUZZ)
  target_compile_options(groeipad_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_link_libraries(groeipad_options INTERFACE tl::expected Threads::Threads)

# The precompiled header lives in a library of its own: no room's private definitions may leak into it.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch/pch.cpp CONTENT "" @ONLY)
add_library(groeipad_pch STATIC ${CMAKE_BINARY_DIR}/pch/pch.cpp)
target_link_libraries(groeipad_pch PUBLIC groeipad_options)
target_precompile_headers(groeipad_pch PRIVATE
  <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <mutex> <optional> <span>
  <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>)

# groeipad_room(NAME LINK targets... PRIVATE_LINK targets...): every .cpp below the current folder becomes
# library groeipad_NAME. LINK names the rooms it may include; PRIVATE_LINK the outside libraries that stay inside it.
function(groeipad_room name)
  cmake_parse_arguments(ARG "" "" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    add_library(groeipad_${name} INTERFACE)
    target_link_libraries(groeipad_${name} INTERFACE groeipad_options ${ARG_LINK})
    return()
  endif()
  add_library(groeipad_${name} STATIC ${sources})
  target_link_libraries(groeipad_${name} PUBLIC groeipad_options ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  target_precompile_headers(groeipad_${name} REUSE_FROM groeipad_pch)
endfunction()
