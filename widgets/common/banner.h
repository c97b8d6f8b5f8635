#pragma once

#include <QFrame>
#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// One message inside the window: what happened and what to do, with details on request and a close button.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Information,
        Warning,
        Error
    };

    explicit Banner(QWidget* parent = nullptr);

    void setMessage(Kind kind, const QString& text, const QString& details = {});
    /// A button that does what the message proposes, and closes it.
    void setAction(const QString& text, std::function<void()> action);
    QString text() const;
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void closed();

private:
    void restyle();

    Kind m_kind = Kind::Information;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_details = nullptr;
    QToolButton* m_detailsButton = nullptr;
    QToolButton* m_actionButton = nullptr;
    QToolButton* m_closeButton = nullptr;
    std::function<void()> m_action;
};

/// The banners of a window, at most one for each source, so that an error appears once and goes when it is solved.
class BannerStack : public QWidget
{
    Q_OBJECT

public:
    explicit BannerStack(QWidget* parent = nullptr);

    /// @param source what the message is about, e.g. "recognition"; replaces an older message of the same source
    void show(const QString& source, Banner::Kind kind, const QString& text, const QString& details = {});
    /// Adds a button to the message of a source.
    void setAction(const QString& source, const QString& text, std::function<void()> action);
    void clear(const QString& source);
    /// @return the message shown for a source; empty when there is none
    QString text(const QString& source) const;

private:
    Banner* find(const QString& source) const;

    QVBoxLayout* m_layout = nullptr;
};

} // namespace kinescope::widgets
