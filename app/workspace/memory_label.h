#pragma once

#include "core/platform.h"

#include <QLabel>
#include <QTimer>

namespace kinescope::app
{

/// How much memory the program takes, in words, e.g. "612 MB" or "1.4 GB"; empty when that is not known.
QString memoryText(std::uint64_t bytes);

/// The resident memory of the process, read again every few seconds while it can be seen.
class MemoryLabel : public QLabel
{
    Q_OBJECT

public:
    static constexpr int kRefreshMilliseconds = 2500;

    explicit MemoryLabel(QWidget* parent = nullptr);

    void showUse(const core::MemoryUse& use);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();

    QTimer m_timer;
};

} // namespace kinescope::app
