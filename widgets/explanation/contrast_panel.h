#pragma once

#include "core/explanation/contrast.h"
#include "datasets/skeleton/topology.h"

#include <QWidget>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class ContrastMap;
class DeletionCurves;

/// Why this action and not that one: two actions to choose, the map of joints against time, the joints' colours for the
/// 3D view, and the deletion test that says whether to believe it.
class ContrastPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ContrastPanel(QWidget* parent = nullptr);

    ContrastMap& map() { return *m_map; }
    DeletionCurves& curves() { return *m_curves; }
    QString first() const;
    QString second() const;

    void setActions(const QStringList& names);
    /// The best two of the ranking; taken until the user has chosen others.
    void suggest(const QString& first, const QString& second);
    void setTopology(datasets::TopologyPointer topology);
    void setExplanation(const core::ContrastExplanation& explanation);
    void setDeletion(const core::DeletionTest& test);
    void clear(const QString& reason);
    void setBusy(bool busy);
    void setFrame(int frame);
    /// Whether the user can see the panel; a dock behind another tab counts as visible for Qt.
    void setSeen(bool seen);
    bool isSeen() const { return m_seen; }
    /// By the file's ending: the page that is shown as CSV, everything as JSON, or both pages as a picture (PNG).
    /// @return what went wrong, or an empty text
    QString exportTo(const QString& path) const;

Q_SIGNALS:
    /// Other actions were chosen, or the panel came into view.
    void needed();
    void deletionRequested();
    void frameRequested(int frame);
    /// For the 3D view; empty takes the colours away.
    void jointColorsChanged(const std::vector<double>& weights);
    void failed(const QString& message);

private:
    enum Page
    {
        MapPage,
        DeletionPage
    };

    QWidget* buildBar();
    QWidget* buildHead();
    void askForExport();
    void showPage();
    void chosen();
    void swap();
    void showColors();

    ContrastMap* m_map = nullptr;
    DeletionCurves* m_curves = nullptr;
    QStackedWidget* m_pages = nullptr;
    QTabBar* m_tabs = nullptr;
    QToolButton* m_export = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QComboBox* m_colors = nullptr;
    QPushButton* m_deletion = nullptr;
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    datasets::TopologyPointer m_topology;
    bool m_userChose = false;
    bool m_seen = false;
    bool m_coloring = false; ///< the 3D view has our colours
};

/// The margin, and what the colours say.
QString marginText(const core::ContrastExplanation& explanation);

/// The deletion test in a sentence: what taking out a fifth of the joints, ranked first and at random, does.
QString deletionText(const core::DeletionTest& test);

} // namespace kinescope::widgets
