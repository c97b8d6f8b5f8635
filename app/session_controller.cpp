#include "app/session_controller.h"

#include "core/errors.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace kinescope::app
{
namespace
{

namespace fs = std::filesystem;

const QString kReopenKey = QStringLiteral("session/reopenLast");
const QString kFolderKey = QStringLiteral("session/folder");

QString fileFilter()
{
    return SessionController::tr("Kinescope sessions (*.kinescope);;All files (*)");
}

} // namespace

SessionController::SessionController(QWidget& parent, QSettings& settings, fs::path folder, Window window)
    : QObject(&parent)
    , m_parent(parent)
    , m_settings(settings)
    , m_folder(std::move(folder))
    , m_window(std::move(window))
{
    m_timer.setInterval(kAutosaveMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SessionController::autosave);
}

SessionController::~SessionController()
{
    std::error_code error;
    if (m_lock)
        fs::remove(crashFile(), error);
}

void SessionController::save()
{
    if (m_file.empty())
        saveAs();
    else
        saveTo(m_file);
}

void SessionController::saveAs()
{
    const QString folder = m_settings.value(kFolderKey).toString();
    QString path =
        QFileDialog::getSaveFileName(&m_parent, tr("Save the session"),
                                     m_file.empty() ? folder : QString::fromStdString(m_file.string()), fileFilter());
    if (path.isEmpty())
        return;
    if (!path.contains(u'.'))
        path += QStringLiteral(".kinescope");
    saveTo(path.toStdString());
}

void SessionController::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(&m_parent, tr("Open a session"),
                                                      m_settings.value(kFolderKey).toString(), fileFilter());
    if (!path.isEmpty())
        open(path.toStdString());
}

void SessionController::saveTo(const fs::path& path)
{
    if (!write(path))
        return;
    m_file = path;
    m_settings.setValue(kFolderKey, QString::fromStdString(path.parent_path().string()));
    Q_EMIT fileChanged();
}

void SessionController::open(const fs::path& path)
{
    if (!show(path))
        return;
    m_file = path;
    m_settings.setValue(kFolderKey, QString::fromStdString(path.parent_path().string()));
    Q_EMIT fileChanged();
}

bool SessionController::reopensLast() const
{
    return m_settings.value(kReopenKey, false).toBool();
}

void SessionController::setReopensLast(bool reopen)
{
    m_settings.setValue(kReopenKey, reopen);
}

void SessionController::watch()
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    auto lock = std::make_unique<QLockFile>(QString::fromStdString((m_folder / "window.lock").string()));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        m_lock = std::move(lock);
    m_timer.start();
}

bool SessionController::reopen()
{
    std::error_code error;
    if (m_lock && fs::exists(crashFile(), error) && recover())
        return true;
    return reopensLast() && fs::exists(lastFile(), error) && show(lastFile());
}

void SessionController::end()
{
    write(lastFile());
}

void SessionController::autosave()
{
    if (!m_lock)
        return;
    auto session = m_window.collect();
    if (m_autosaved && *m_autosaved == session)
        return;
    try {
        core::writeSession(crashFile(), session);
        m_autosaved = std::move(session);
    } catch (const core::InputError& error) {
        m_timer.stop(); // told once; the folder will not become writable by trying
        Q_EMIT failed(
            tr("What is open cannot be kept for the case of a crash. %1").arg(QString::fromUtf8(error.what())));
    }
}

bool SessionController::show(const fs::path& path)
{
    try {
        const auto session = core::readSession(path);
        m_window.apply(session);
        QStringList notes;
        for (const auto& note : session.notes)
            notes << QString::fromStdString(note);
        if (!notes.isEmpty())
            Q_EMIT incomplete(tr("The session was opened without these parts: %1.").arg(notes.join(tr("; "))));
        return true;
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return false;
    }
}

bool SessionController::recover()
{
    QMessageBox box(QMessageBox::Question, tr("Kinescope"), tr("Kinescope did not close properly the last time."),
                    QMessageBox::NoButton, &m_parent);
    box.setObjectName(QStringLiteral("recoverBox"));
    box.setInformativeText(tr("Open again what was open then?"));
    QPushButton* const again = box.addButton(tr("Open again"), QMessageBox::AcceptRole);
    again->setObjectName(QStringLiteral("recoverButton"));
    QPushButton* const fresh = box.addButton(tr("Start afresh"), QMessageBox::RejectRole);
    fresh->setObjectName(QStringLiteral("startAfreshButton"));
    box.exec();
    if (box.clickedButton() == static_cast<QAbstractButton*>(again))
        return show(crashFile());
    std::error_code error;
    fs::remove(crashFile(), error);
    return false;
}

bool SessionController::write(const fs::path& path)
{
    try {
        core::writeSession(path, m_window.collect());
        return true;
    } catch (const core::InputError& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return false;
    }
}

} // namespace kinescope::app
