# LibTorch's target carries flags meant for the whole program; we take it as SYSTEM and only where it is used.
add_library(kinescope_torch INTERFACE)
target_link_libraries(kinescope_torch INTERFACE ${TORCH_LIBRARIES})
if(TORCH_INCLUDE_DIRS)
    target_include_directories(kinescope_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
endif()
