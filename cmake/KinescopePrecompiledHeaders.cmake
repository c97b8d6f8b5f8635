# Headers that many files read are compiled once: torch/torch.h (with kinescope_models), what most files of the window
# include (kinescope_window_headers), the same with what the command line needs (kinescope_app_headers) and with GoogleTest
# (kinescope_window_test_headers). Every file still includes what it uses; scripts/lint.sh and the sanitizer presets build without.
set(KINESCOPE_WINDOW_HEADERS
    <algorithm> <array> <cmath> <filesystem> <functional> <limits> <map> <memory> <optional> <string> <utility> <vector>
    <fmt/format.h>
    <QAbstractTableModel> <QAction> <QApplication> <QCheckBox> <QComboBox> <QDialog> <QDialogButtonBox> <QDockWidget>
    <QDoubleSpinBox> <QFile> <QFileDialog> <QFileInfo> <QFormLayout> <QHBoxLayout> <QHeaderView> <QImage> <QLabel> <QLineEdit>
    <QMenu> <QMessageBox> <QMouseEvent> <QPainter> <QPointer> <QPushButton> <QSettings> <QSignalBlocker> <QSlider> <QSpinBox>
    <QSplitter> <QStringList> <QTableView> <QTimer> <QToolButton> <QTreeView> <QUrl> <QVBoxLayout> <QWidget>)

# kinescope_compile_headers(NAME HEADERS header... LIBRARIES target...): a target whose only purpose is its precompiled headers.
# Those who take them over must be compiled with every definition that this target has.
function(kinescope_compile_headers name)
    cmake_parse_arguments(OWNER "" "" "HEADERS;LIBRARIES" ${ARGN})
    if(NOT KINESCOPE_PRECOMPILED_HEADERS)
        return()
    endif()
    file(CONFIGURE OUTPUT ${name}.cpp CONTENT "// Compiled for its precompiled headers only.\n")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE kinescope_compiler ${OWNER_LIBRARIES})
    target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS)
    target_precompile_headers(${name} PRIVATE ${OWNER_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

# kinescope_use_headers(TARGET OWNER [EXCEPT file...]): compiles the target's files, but for those named, with the owner's headers.
function(kinescope_use_headers target owner)
    cmake_parse_arguments(USER "" "" "EXCEPT" ${ARGN})
    if(NOT KINESCOPE_PRECOMPILED_HEADERS)
        return()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${owner})
    get_target_property(type ${target} TYPE)
    if(type STREQUAL EXECUTABLE)
        target_compile_options(${target} PRIVATE -fPIC) # as the owner is; a program's own default is -fPIE
    endif()
    if(USER_EXCEPT)
        set_source_files_properties(${USER_EXCEPT} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endif()
endfunction()
