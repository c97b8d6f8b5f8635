# `cpack` in the build folder makes a Debian package that installs and runs on a clean machine; scripts/package.sh does both.
# The text encoder is no part of the sources: it is packed from the folder named here, where it was fetched to.
set(fetched_text "$ENV{HOME}/.cache/kinescope/text/minilm-l6-v2")
if(NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
    set(fetched_text "$ENV{XDG_CACHE_HOME}/kinescope/text/minilm-l6-v2")
endif()
if(NOT EXISTS ${fetched_text}/model.fp16.safetensors)
    set(fetched_text "")
endif()
set(KINESCOPE_PACKAGED_TEXT "${fetched_text}" CACHE PATH "Folder with the text encoder to pack, e.g. ~/.cache/kinescope/text/minilm-l6-v2")
if(KINESCOPE_PACKAGED_TEXT)
    install(DIRECTORY ${KINESCOPE_PACKAGED_TEXT} DESTINATION ${CMAKE_INSTALL_DATADIR}/kinescope/text
            PATTERN ".stamp" EXCLUDE)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/resources/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/kinescope)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kinescope)
set(CPACK_PACKAGE_CONTACT "Kinescope developers <kinescope@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "zero-shot skeleton action recognition, seen and explained")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Kinescope opens skeleton recordings, shows them in 3D and ranks action
descriptions that no model was trained on, with the uncertainty of the ranking.
It shows what the method, a frequency-enhanced diffusion model, does in the
frequency domain, and trains new models with live curves. Every step has a
command without a window too.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: a fast BLAS for LibTorch, software GL, icons in SVG, a font, the index's driver.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libopenblas0-openmp, libgl1-mesa-dri, qt6-qpa-plugins, libqt6svg6, libqt6sql6-sqlite, fonts-dejavu-core")
# For the window in Chinese: its characters, and the texts of Qt's own dialogs.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-wqy-microhei | fonts-noto-cjk | fonts-droid-fallback, qt6-translations-l10n")
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
