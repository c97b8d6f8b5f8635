# Every dependency is a Debian package used through its CMake target; the reason stands beside it.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets OpenGL OpenGLWidgets Charts Network Sql Svg Test)
set_package_properties(Qt6 PROPERTIES TYPE REQUIRED PURPOSE "window, charts, icons, asking a language model, the library's SQLite index, and GUI tests")
find_package(Qt6LinguistTools 6.4 REQUIRED)
set_package_properties(Qt6LinguistTools PROPERTIES TYPE REQUIRED PURPOSE "compiles the window's texts in Chinese and the English plurals")
find_package(Qt6Keychain QUIET)
set_package_properties(Qt6Keychain PROPERTIES TYPE OPTIONAL PURPOSE "keeps the language model's key in the system keyring")

find_package(VTK 9.1 REQUIRED COMPONENTS CommonCore CommonDataModel CommonTransforms FiltersCore FiltersGeneral
             FiltersSources InteractionStyle InteractionWidgets RenderingCore RenderingAnnotation RenderingFreeType
             RenderingOpenGL2 IOImage)
set_package_properties(VTK PROPERTIES TYPE REQUIRED PURPOSE "3D view of skeletons")

find_package(OpenCV 4.5 REQUIRED COMPONENTS core imgproc videoio)
set_package_properties(OpenCV PROPERTIES TYPE REQUIRED PURPOSE "transforms, colour maps and video files")

find_package(X11 REQUIRED)
set_package_properties(X11 PROPERTIES TYPE REQUIRED PURPOSE "asks whether the display answers before VTK draws on it")

find_package(Torch 1.13 REQUIRED)
set_package_properties(Torch PROPERTIES TYPE REQUIRED PURPOSE "LibTorch: encoders, denoiser and training")
include(KinescopeTorch)

find_package(spdlog REQUIRED)
set_package_properties(spdlog PROPERTIES TYPE REQUIRED PURPOSE "log file and log panel, fmt for formatting")
find_package(fmt REQUIRED)
set_package_properties(fmt PROPERTIES TYPE REQUIRED PURPOSE "text formatting (g++ 12 has no std::format)")
find_package(nlohmann_json 3.10 REQUIRED)
set_package_properties(nlohmann_json PROPERTIES TYPE REQUIRED PURPOSE "JSON prompts, metadata, joint tables and command-line output")
find_package(yaml-cpp REQUIRED)
set_package_properties(yaml-cpp PROPERTIES TYPE REQUIRED PURPOSE "training presets, data-set descriptions")
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
set_package_properties(OpenSSL PROPERTIES TYPE REQUIRED PURPOSE "SHA-256 of checkpoints, shown beside every result")
find_package(CLI11 REQUIRED)
set_package_properties(CLI11 PROPERTIES TYPE REQUIRED PURPOSE "command line")

find_package(ICU 60 REQUIRED COMPONENTS uc)
set_package_properties(ICU PROPERTIES TYPE REQUIRED PURPOSE "Unicode tables of the text tokenizers")

find_package(ZLIB REQUIRED)
set_package_properties(ZLIB PROPERTIES TYPE REQUIRED PURPOSE "compressed MATLAB files")

if(KINESCOPE_BUILD_TESTS)
    find_package(GTest REQUIRED)
    set_package_properties(GTest PROPERTIES TYPE REQUIRED PURPOSE "tests")
endif()
if(KINESCOPE_BUILD_BENCHMARKS)
    find_package(benchmark REQUIRED)
    set_package_properties(benchmark PROPERTIES TYPE REQUIRED PURPOSE "kinescope_bench")
endif()

# yaml-cpp exports its target without a namespace before 0.8.
if(NOT TARGET yaml-cpp::yaml-cpp)
    add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
