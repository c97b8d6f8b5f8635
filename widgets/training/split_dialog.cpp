#include "widgets/training/split_dialog.h"

#include "widgets/common/save_file.h"
#include "widgets/theme/icons.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{

SplitDialog::SplitDialog(std::vector<SplitModel::Class> classes, QWidget* parent)
    : QDialog(parent)
    , m_filter(new QSortFilterProxyModel(this))
    , m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("splitDialog"));
    setWindowTitle(tr("Seen and unseen classes"));
    resize(420, 520);
    m_filter->setSourceModel(&m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* const search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search classes"));
    search->setAccessibleName(search->placeholderText());
    search->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    connect(search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    auto* const list = new QListView(this);
    list->setObjectName(QStringLiteral("splitList"));
    list->setAccessibleName(tr("Classes; ticked ones are unseen"));
    list->setModel(m_filter);
    list->setAlternatingRowColors(true);
    m_summary->setObjectName(QStringLiteral("splitSummary"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save and use…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveSplitButton"));
    connect(m_save, &QPushButton::clicked, this, &SplitDialog::askAndSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Ticked classes are unseen: left out of training, and what is tested on."), this));
    layout->addWidget(search);
    layout->addWidget(list, 1);
    layout->addLayout(buildDrawing());
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    connect(&m_model, &SplitModel::unseenChanged, this, &SplitDialog::updateCount);
    m_count->setRange(1, std::max<int>(1, static_cast<int>(classes.size()) - 2));
    m_count->setValue(std::max(1, static_cast<int>(classes.size()) / 5));
    m_model.setClasses(std::move(classes));
}

QLayout* SplitDialog::buildDrawing()
{
    m_count = new QSpinBox(this);
    m_count->setObjectName(QStringLiteral("drawCountSpin"));
    m_count->setAccessibleName(tr("How many unseen classes"));
    m_seed = new QSpinBox(this);
    m_seed->setRange(1, 1000000);
    m_seed->setAccessibleName(tr("Seed of the drawing"));
    m_seed->setPrefix(tr("seed "));
    auto* const draw = new QPushButton(tr("Draw"), this);
    draw->setObjectName(QStringLiteral("drawSplitButton"));
    draw->setToolTip(tr("Choose so many unseen classes by chance; the same seed gives the same ones"));
    auto* const none = new QPushButton(tr("All seen"), this);
    auto* const bar = new QHBoxLayout;
    bar->addWidget(m_count);
    bar->addWidget(m_seed);
    bar->addWidget(draw);
    bar->addStretch();
    bar->addWidget(none);
    connect(draw, &QPushButton::clicked, this,
            [this] { m_model.draw(m_count->value(), static_cast<std::uint64_t>(m_seed->value())); });
    connect(none, &QPushButton::clicked, this, [this] { m_model.setUnseen({}); });
    return bar;
}

void SplitDialog::updateCount()
{
    const auto unseen = static_cast<int>(m_model.unseen().size());
    const int seen = m_model.rowCount() - unseen;
    m_summary->setText(tr("%1 seen, %2 unseen").arg(seen).arg(unseen));
    m_save->setEnabled(unseen > 0 && seen >= 2);
    m_save->setToolTip(m_save->isEnabled() ? QString() : tr("At least two classes must be seen, and one unseen"));
}

bool SplitDialog::saveTo(const QString& path)
{
    if (const QString problem = saveFile(path, splitText(m_model).toUtf8()); !problem.isEmpty()) {
        m_summary->setText(tr("The split cannot be written (%1): %2").arg(problem, path));
        return false;
    }
    m_saved = path;
    accept();
    return true;
}

void SplitDialog::askAndSave()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the split"), QStringLiteral("unseen-%1.txt").arg(m_model.unseen().size()), tr("Splits (*.txt)"));
    if (!path.isEmpty())
        saveTo(path);
}

} // namespace kinescope::widgets
