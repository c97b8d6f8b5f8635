#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace kinescope::widgets
{

/// A square heat map of how alike actions are, with their names on both sides; the value under the mouse, or in the
/// cell chosen with the arrow keys, is read out.
class SimilarityMatrix : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarityMatrix(QWidget* parent = nullptr);

    /// @param values [names][names], in [-1, 1]
    void setValues(const QStringList& names, const std::vector<std::vector<double>>& values);
    void setEmptyText(const QString& text);

    int currentRow() const { return m_row; }
    int currentColumn() const { return m_column; }
    /// What is read out; empty when no cell is chosen.
    QString readOut() const;
    /// Where a cell is drawn, in this widget's coordinates.
    QRectF cell(int row, int column) const;

    QSize minimumSizeHint() const override { return {240, 200}; }
    QSize sizeHint() const override { return {620, 520}; }

Q_SIGNALS:
    void readOutChanged(const QString& text);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QFont smallFont() const;
    void layOut();
    void choose(int row, int column);
    void drawNames(QPainter& painter) const;
    void drawNumbers(QPainter& painter) const;
    void drawScale(QPainter& painter) const;
    int count() const { return static_cast<int>(m_names.size()); }

    QStringList m_names;
    std::vector<std::vector<double>> m_values;
    double m_low = 0; ///< of the colour scale; its top is 1
    QImage m_image;
    QRectF m_plot;
    QString m_emptyText;
    int m_row = -1;
    int m_column = -1;
};

} // namespace kinescope::widgets
