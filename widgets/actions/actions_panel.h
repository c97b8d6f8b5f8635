#pragma once

#include "core/recognition/text_similarity.h"
#include "widgets/actions/actions_model.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class ActionsView;
class SimilarityDialog;

/// Type an action and press Enter; edit, switch off, remove, paste, load and save.
class ActionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActionsPanel(ActionsModel& model, QWidget* parent = nullptr);

    /// Folder that the file dialogs begin in.
    void setStartFolder(const QString& folder) { m_startFolder = folder; }

    /// Replaces the list by a file's label set; a problem is told through `failed`.
    void load(const QString& path);
    void save(const QString& path);
    /// Warns of actions that say nearly the same, and fills the matrix.
    void setSimilarity(const core::TextSimilarity& similarity);

    QSize sizeHint() const override { return {380, 280}; }

Q_SIGNALS:
    void failed(const QString& message);
    /// The action whose latent spectrum is asked for: the current row's name.
    void actionSelected(const QString& name);
    /// A language model is to describe this row.
    void describeRequested(int row);

private:
    QToolButton* addTool(const char* name, QStringView icon, const QString& text, QLayout& layout);
    void buildTools(QLayout& layout);
    void addTyped();
    void fillSetMenu(QMenu& menu);
    void openSet();
    void saveSet();
    void updateHint();

    ActionsModel& m_model;
    QString m_startFolder;
    QLineEdit* m_edit = nullptr;
    ActionsView* m_view = nullptr;
    QLabel* m_hint = nullptr;
    SimilarityDialog* m_similarity = nullptr;
};

} // namespace kinescope::widgets
