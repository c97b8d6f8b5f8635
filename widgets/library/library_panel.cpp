#include "widgets/library/library_panel.h"

#include "widgets/common/tool_button.h"
#include "widgets/library/drop_hint.h"
#include "widgets/library/pose_strip_delegate.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

constexpr int kColumnPadding = 16;

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new LibraryModel(this))
{
    setObjectName(QStringLiteral("libraryPanel"));
    setAcceptDrops(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    buildToolbar(*column);
    buildFilter(*column);
    buildView();
    column->addWidget(m_view, 1);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("libraryStatus"));
    m_status->setEnabled(false);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_status);
    m_dropHint = new DropHint(this);
    updateTexts();
}

void LibraryPanel::buildToolbar(QBoxLayout& rows)
{
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    const auto add = [&](const char* name, QStringView iconName, const QString& tip, auto&& slot) {
        QToolButton* const button = toolButton(this, name, iconName, tip);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, slot);
        buttons->addWidget(button);
        return button;
    };
    add("openFilesButton", u"open-file", tr("Open recordings…"), &LibraryPanel::askForFiles);
    add("openFolderButton", u"open-folder", tr("Open a folder…"), &LibraryPanel::askForFolder);
    m_collections = new QComboBox(this);
    m_collections->setObjectName(QStringLiteral("collectionCombo"));
    m_collections->setAccessibleName(tr("Data set"));
    m_collections->setToolTip(tr("Data set or folder whose recordings are listed"));
    m_collections->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_collections->setMinimumContentsLength(8);
    m_collections->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_collections, &QComboBox::activated, this, &LibraryPanel::collectionChosen);
    buttons->addWidget(m_collections, 1);
    QToolButton* const dataSets = add("dataSetsButton", u"add", tr("Data sets"), [] {});
    dataSets->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(dataSets);
    menu->setObjectName(QStringLiteral("dataSetsMenu"));
    QAction* const fresh = menu->addAction(tr("New data set from a folder…"));
    fresh->setObjectName(QStringLiteral("newDataSetAction"));
    connect(fresh, &QAction::triggered, this, &LibraryPanel::newDataSetRequested);
    connect(menu->addAction(tr("Open a data set…")), &QAction::triggered, this, &LibraryPanel::askForDataSet);
    dataSets->setMenu(menu);
    add("reloadButton", u"refresh", tr("Look for changed files and read them again (F5)"),
        [this] { Q_EMIT reloadRequested(); });
    add("statisticsButton", u"statistics", tr("Statistics of the listed recordings"),
        [this] { Q_EMIT statisticsRequested(); });
    rows.addLayout(buttons);
}

void LibraryPanel::buildFilter(QBoxLayout& rows)
{
    auto* const line = new QHBoxLayout;
    line->setSpacing(2);
    m_filterEdit = new QLineEdit(this);
    m_filterEdit->setObjectName(QStringLiteral("filterEdit"));
    m_filterEdit->setPlaceholderText(tr("Filter: words, class:wave, split:xsub, length>2"));
    m_filterEdit->setAccessibleName(tr("Filter recordings"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    connect(m_filterEdit, &QLineEdit::textChanged, this, &LibraryPanel::queryChanged);
    line->addWidget(m_filterEdit, 1);
    m_helpButton = new QToolButton(this);
    m_helpButton->setObjectName(QStringLiteral("filterHelpButton"));
    m_helpButton->setText(QStringLiteral("?"));
    m_helpButton->setAutoRaise(true);
    m_helpButton->setToolTip(tr("What can be typed into the filter"));
    m_helpButton->setAccessibleName(m_helpButton->toolTip());
    connect(m_helpButton, &QToolButton::clicked, this, &LibraryPanel::showFilterHelp);
    line->addWidget(m_helpButton);
    rows.addLayout(line);
    m_filterError = new QLabel(this);
    m_filterError->setObjectName(QStringLiteral("filterError"));
    m_filterError->setWordWrap(true);
    m_filterError->hide();
    rows.addWidget(m_filterError);
}

void LibraryPanel::buildView()
{
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("libraryView"));
    m_view->setAccessibleName(tr("Recordings"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setTextElideMode(Qt::ElideMiddle); // names differ at their end
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    followTextHeight(*m_view, PoseStripDelegate::kHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setMinimumSectionSize(32);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setModel(m_model);
    m_view->setSortingEnabled(true);
    m_view->setItemDelegateForColumn(LibraryModel::Preview, new PoseStripDelegate(m_view));
    sizeColumns();

    m_emptyText = new QLabel(m_view->viewport());
    m_emptyText->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setEnabled(false);
    auto* const center = new QVBoxLayout(m_view->viewport());
    center->addWidget(m_emptyText);

    connect(m_model, &LibraryModel::orderChanged, this, &LibraryPanel::queryChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LibraryPanel::activateCurrent);
    connect(m_view, &QTableView::activated, this, &LibraryPanel::activateCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LibraryPanel::showRowMenu);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this, &LibraryPanel::showColumnMenu);
}

void LibraryPanel::sizeColumns()
{
    // Wide enough for usual contents; measuring every row of a large folder would cost too much.
    const QFontMetrics metrics = m_view->fontMetrics();
    const auto resize = [&](int column, const char* example) {
        const QString header = m_model->headerData(column, Qt::Horizontal).toString();
        const int text = std::max(metrics.horizontalAdvance(QLatin1String(example)), metrics.horizontalAdvance(header));
        m_view->horizontalHeader()->resizeSection(column, text + kColumnPadding);
    };
    resize(LibraryModel::Name, "a27_s8_t4_skeleton");
    m_view->horizontalHeader()->resizeSection(LibraryModel::Preview, PoseStripDelegate::kWidth);
    resize(LibraryModel::Format, "utd-mhad");
    resize(LibraryModel::Frames, "0000");
    resize(LibraryModel::Seconds, "00.00");
    resize(LibraryModel::Bodies, "0");
    resize(LibraryModel::Class, "00 a class of some words");
    resize(LibraryModel::Subject, "000");
    resize(LibraryModel::Camera, "0");
    resize(LibraryModel::Missing, "00.0 %");
}

LibraryQuery LibraryPanel::query() const
{
    auto query = parseLibraryQuery(m_filterEdit->text(), m_model->dataSet());
    query.order = m_model->order();
    query.descending = m_model->isDescending();
    return query;
}

void LibraryPanel::setCollections(const QStringList& titles, const QStringList& toolTips, int current)
{
    m_collections->clear();
    for (qsizetype i = 0; i < titles.size(); ++i) {
        m_collections->addItem(titles[i]);
        m_collections->setItemData(static_cast<int>(i), toolTips.value(i), Qt::ToolTipRole);
    }
    m_collections->setCurrentIndex(current);
    m_collections->setEnabled(titles.size() > 1);
}

void LibraryPanel::setRows(const std::vector<RecordingId>& rows, int all)
{
    m_all = all;
    const QScopedValueRollback guard(m_settingCurrent, true);
    m_model->setRows(rows);
    if (const int row = m_model->rowOf(m_current); row >= 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(row, 0));
    updateTexts();
}

void LibraryPanel::setActivity(const QString& text)
{
    m_activity = text;
    updateTexts();
}

void LibraryPanel::updateTexts()
{
    const QString error = query().error;
    m_filterError->setText(error);
    m_filterError->setVisible(!error.isEmpty());
    const int shown = m_model->rowCount();
    m_emptyText->setVisible(shown == 0);
    m_emptyText->setText(m_all == 0 ? tr("Drop recordings or folders here") : tr("No recording matches the filter"));
    const QString count = shown == m_all ? tr("%Ln recording(s)", nullptr, m_all)
                                         : tr("%1 of %Ln recording(s)", nullptr, m_all).arg(QLocale().toString(shown));
    m_status->setText(m_activity.isEmpty() ? count : count + QStringLiteral(" · ") + m_activity);
    m_status->setToolTip(m_status->text());
}

void LibraryPanel::setCurrentRecording(RecordingId id)
{
    const QScopedValueRollback guard(m_settingCurrent, true);
    m_current = id;
    const int row = m_model->rowOf(id);
    const QModelIndex index = row >= 0 ? m_model->index(row, 0) : QModelIndex();
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
}

void LibraryPanel::activateCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_settingCurrent || !current.isValid())
        return;
    m_current = m_model->idAt(current.row());
    Q_EMIT recordingActivated(m_current);
}

void LibraryPanel::dragEnterEvent(QDragEnterEvent* event)
{
    const DroppedPaths paths = DroppedPaths::from(event->mimeData());
    if (paths.isEmpty())
        return;
    m_dropHint->announce(paths);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void LibraryPanel::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropHint->hide();
}

void LibraryPanel::dropEvent(QDropEvent* event)
{
    m_dropHint->hide();
    const DroppedPaths paths = DroppedPaths::from(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!paths.files.isEmpty())
        Q_EMIT openFilesRequested(paths.files);
    for (const QString& folder : paths.folders)
        Q_EMIT openFolderRequested(folder);
}

void LibraryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_dropHint->setGeometry(rect());
}

} // namespace kinescope::widgets
