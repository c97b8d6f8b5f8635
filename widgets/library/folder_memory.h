#pragma once

#include <QFileInfo>
#include <QSettings>
#include <QString>

namespace kinescope::widgets
{

/// The folder that was last used for each purpose, kept between runs.
class FolderMemory
{
public:
    explicit FolderMemory(QSettings& settings)
        : m_settings(settings)
    {
    }

    /// @param purpose e.g. "recordings"; a folder that is gone is not proposed
    QString folder(const QString& purpose) const
    {
        const QString path = m_settings.value(QStringLiteral("folders/") + purpose).toString();
        return QFileInfo(path).isDir() ? path : QString();
    }

    void remember(const QString& purpose, const QString& folder)
    {
        m_settings.setValue(QStringLiteral("folders/") + purpose, folder);
    }

private:
    QSettings& m_settings;
};

} // namespace kinescope::widgets
