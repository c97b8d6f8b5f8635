#include "widgets/library/library_panel.h"

#include "datasets/readers/sequence_reader.h"
#include "widgets/library/drop_hint.h"
#include "widgets/library/library_model.h"
#include "widgets/theme/icons.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
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

/// "Recordings (*.skeleton *.mat);;…" from what the readers say, so that a new reader shows up by itself.
QString fileFilter()
{
    QStringList patterns;
    QStringList single;
    for (const datasets::ReaderInfo& reader : datasets::readers()) {
        QStringList own;
        for (const std::string& suffix : reader.suffixes) {
            const QString ending = QString::fromStdString(suffix);
            own << (ending.startsWith(QLatin1Char('.')) ? QLatin1Char('*') + ending : QStringLiteral("*.") + ending);
        }
        patterns << own;
        single << QStringLiteral("%1 (%2)").arg(
            QString::fromUtf8(reader.name.data(), static_cast<qsizetype>(reader.name.size())),
            own.join(QLatin1Char(' ')));
    }
    patterns.removeDuplicates();
    single.prepend(LibraryPanel::tr("Recordings (%1)").arg(patterns.join(QLatin1Char(' '))));
    single.append(LibraryPanel::tr("All files (*)"));
    return single.join(QStringLiteral(";;"));
}

QToolButton* textButton(QWidget* parent, const char* name, QStringView iconName, const QString& text)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new LibraryModel(this))
    , m_filter(new LibraryFilter(this))
{
    setObjectName(QStringLiteral("libraryPanel"));
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    buildToolbar(*row);
    column->addLayout(row);

    m_filterEdit = new QLineEdit(this);
    m_filterEdit->setObjectName(QStringLiteral("filterEdit"));
    m_filterEdit->setPlaceholderText(tr("Filter"));
    m_filterEdit->setAccessibleName(tr("Filter recordings"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    column->addWidget(m_filterEdit);

    buildView();
    column->addWidget(m_view, 1);
    m_dropHint = new DropHint(this);

    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    sizeColumns();
    connect(m_filterEdit, &QLineEdit::textChanged, m_filter, &LibraryFilter::setText);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LibraryPanel::activateCurrent);
    connect(m_view, &QTableView::activated, this, &LibraryPanel::activateCurrent);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, &LibraryPanel::updateEmptyText);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &LibraryPanel::updateEmptyText);
    updateEmptyText();
}

void LibraryPanel::buildToolbar(QHBoxLayout& row)
{
    QToolButton* files = textButton(this, "openFilesButton", u"open-file", tr("Open files…"));
    QToolButton* folder = textButton(this, "openFolderButton", u"open-folder", tr("Open folder…"));
    connect(files, &QToolButton::clicked, this, &LibraryPanel::askForFiles);
    connect(folder, &QToolButton::clicked, this, &LibraryPanel::askForFolder);
    row.addWidget(files);
    row.addWidget(folder);
    row.addStretch();
}

void LibraryPanel::buildView()
{
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("libraryView"));
    m_view->setAccessibleName(tr("Recordings"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setMinimumSectionSize(32);

    m_emptyText = new QLabel(m_view->viewport());
    m_emptyText->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setEnabled(false);
    auto* center = new QVBoxLayout(m_view->viewport());
    center->addWidget(m_emptyText);
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
    resize(LibraryModel::Name, "a27_s8_t4_skeleton.mat");
    resize(LibraryModel::Format, "utd-mhad");
    resize(LibraryModel::Frames, "0000");
    resize(LibraryModel::Seconds, "00.00");
    resize(LibraryModel::Bodies, "0");
    resize(LibraryModel::Class, "000");
}

void LibraryPanel::updateEmptyText()
{
    m_emptyText->setVisible(m_filter->rowCount() == 0);
    m_emptyText->setText(m_model->entryCount() == 0 ? tr("Drop recordings or folders here")
                                                    : tr("No recording matches the filter"));
}

int LibraryPanel::currentEntry() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_filter->mapToSource(current).row() : -1;
}

void LibraryPanel::setCurrentEntry(int entryIndex)
{
    const QScopedValueRollback guard(m_settingCurrent, true);
    const QModelIndex index = m_filter->mapFromSource(m_model->index(entryIndex, 0));
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
}

void LibraryPanel::activateCurrent()
{
    if (!m_settingCurrent && currentEntry() >= 0)
        Q_EMIT sequenceActivated(currentEntry());
}

void LibraryPanel::askForFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open recordings"), m_lastFolder, fileFilter());
    if (paths.isEmpty())
        return;
    m_lastFolder = QFileInfo(paths.first()).absolutePath();
    Q_EMIT openFilesRequested(paths);
}

void LibraryPanel::askForFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open every recording in a folder"), m_lastFolder);
    if (path.isEmpty())
        return;
    m_lastFolder = path;
    Q_EMIT openFolderRequested(path);
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
