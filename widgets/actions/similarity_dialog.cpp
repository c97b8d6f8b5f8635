#include "widgets/actions/similarity_dialog.h"

#include "widgets/actions/similarity_matrix.h"
#include "widgets/common/csv_field.h"
#include "widgets/common/save_file.h"
#include "widgets/common/tool_button.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

enum Kind
{
    TokenKind,
    PooledKind
};

} // namespace

QByteArray similarityToCsv(const std::vector<std::string>& names, const std::vector<std::vector<double>>& values)
{
    QByteArray text("action");
    for (const std::string& name : names)
        text += ',' + csvField(QString::fromStdString(name));
    text += '\n';
    for (std::size_t row = 0; row < names.size(); ++row) {
        text += csvField(QString::fromStdString(names[row]));
        for (const double value : values[row])
            text += ',' + QByteArray::number(value, 'f', 5);
        text += '\n';
    }
    return text;
}

SimilarityDialog::SimilarityDialog(QWidget* parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_matrix(new SimilarityMatrix(this))
    , m_readOut(new QLabel(this))
{
    setObjectName(QStringLiteral("similarityDialog"));
    setWindowTitle(tr("Text similarity"));
    m_kind->setObjectName(QStringLiteral("similarityKindCombo"));
    m_kind->setAccessibleName(tr("What is compared"));
    m_kind->addItems({tr("Tokens"), tr("Pooled vectors")});
    m_kind->setItemData(
        TokenKind, tr("Each token's best match among the other text's tokens, averaged: what the denoiser attends to"),
        Qt::ToolTipRole);
    m_kind->setItemData(PooledKind, tr("Cosine of the whole texts' vectors: what the gate of SG-SRM sees"),
                        Qt::ToolTipRole);
    m_readOut->setObjectName(QStringLiteral("similarityReadOut"));
    m_readOut->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const save = toolButton(this, "exportSimilarityButton", u"save", tr("Export as CSV or PNG…"));

    auto* const bar = new QHBoxLayout;
    bar->addWidget(m_kind);
    bar->addWidget(m_readOut, 1);
    bar->addWidget(save);
    auto* const layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_matrix, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SimilarityDialog::showChosen);
    connect(m_matrix, &SimilarityMatrix::readOutChanged, m_readOut, &QLabel::setText);
    connect(save, &QToolButton::clicked, this, &SimilarityDialog::exportFile);
}

void SimilarityDialog::setSimilarity(const core::TextSimilarity& similarity)
{
    m_similarity = similarity;
    showChosen();
}

const std::vector<std::vector<double>>& SimilarityDialog::chosen() const
{
    return m_kind->currentIndex() == PooledKind ? m_similarity.pooled : m_similarity.tokens;
}

void SimilarityDialog::showChosen()
{
    QStringList names;
    for (const std::string& name : m_similarity.names)
        names.append(QString::fromStdString(name));
    m_matrix->setValues(names, chosen());
}

void SimilarityDialog::exportFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the similarities"),
                                                      QStringLiteral("similarity.csv"), tr("CSV (*.csv);;PNG (*.png)"));
    if (path.isEmpty())
        return;
    const bool picture = path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
    const QByteArray bytes =
        picture ? pngBytes(m_matrix->grab().toImage()) : similarityToCsv(m_similarity.names, chosen());
    if (const QString problem = saveFile(path, bytes); !problem.isEmpty())
        Q_EMIT failed(tr("The similarities cannot be written (%1): %2").arg(problem, path));
}

} // namespace kinescope::widgets
