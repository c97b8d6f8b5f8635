#pragma once

#include "core/session/session.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QSettings;
class QWidget;
QT_END_NAMESPACE

namespace kinescope::app
{

/// Saves and opens sessions, reopens the last one, and offers what was open after a crash. What a session holds is the
/// window's business.
class SessionController : public QObject
{
    Q_OBJECT

public:
    static constexpr int kAutosaveMilliseconds = 20000;

    struct Window
    {
        std::function<core::Session()> collect;          ///< what it shows now
        std::function<void(const core::Session&)> apply; ///< shows something else
    };

    /// @param folder where the last session and the one for a crash are kept
    SessionController(QWidget& parent, QSettings& settings, std::filesystem::path folder, Window window);
    ~SessionController() override; ///< a window that goes this way has not crashed

    void save();   ///< to the session's file, or asks for one
    void saveAs(); ///< asks for a file
    void askForFile();
    void saveTo(const std::filesystem::path& path);
    void open(const std::filesystem::path& path);

    bool reopensLast() const;
    void setReopensLast(bool reopen);
    /// From now on keeps what is shown in case of a crash.
    void watch();
    /// For a start without files: what a crash left, if the user wants it back, or the last session.
    /// @return whether something is shown
    bool reopen();
    /// Keeps what is shown for the next start.
    void end();
    /// Keeps what is shown in case of a crash; runs by itself.
    void autosave();

    /// The session's file; empty when it has none.
    const std::filesystem::path& file() const { return m_file; }

Q_SIGNALS:
    void failed(const QString& message);
    /// A session was opened, and these parts of it were left out.
    void incomplete(const QString& message);
    void fileChanged();

private:
    bool show(const std::filesystem::path& path);
    bool recover();
    bool write(const std::filesystem::path& path);
    std::filesystem::path lastFile() const { return m_folder / "last.kinescope"; }
    std::filesystem::path crashFile() const { return m_folder / "unfinished.kinescope"; }

    QWidget& m_parent;
    QSettings& m_settings;
    std::filesystem::path m_folder;
    Window m_window;
    std::filesystem::path m_file;
    std::unique_ptr<QLockFile> m_lock; ///< held by the one window that keeps a session for a crash
    std::optional<core::Session> m_autosaved;
    QTimer m_timer;
};

} // namespace kinescope::app
