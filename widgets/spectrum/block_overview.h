#pragma once

#include "core/spectrum/latent_spectrum.h"

#include <QWidget>

namespace kinescope::widgets
{

/// Every block's spectrum before and after SG-SRM as small multiples on one scale; a click chooses a block.
class BlockOverview : public QWidget
{
    Q_OBJECT

public:
    explicit BlockOverview(QWidget* parent = nullptr);

    /// @param compared the blocks under another action, or empty
    void setBlocks(const std::vector<core::BlockSpectrum>& blocks, std::size_t lowBand,
                   const std::vector<core::BlockSpectrum>& compared = {});
    void setCurrent(int block);

    QSize minimumSizeHint() const override { return {140, 80}; }
    QSize sizeHint() const override { return {220, 120}; }

Q_SIGNALS:
    void blockClicked(int block);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRectF cell(int block) const;
    void drawBlock(QPainter& painter, int block, double highest) const;

    std::vector<core::BlockSpectrum> m_blocks;
    std::vector<core::BlockSpectrum> m_compared;
    std::size_t m_lowBand = 0;
    int m_current = 0;
};

} // namespace kinescope::widgets
