#pragma once

#include "core/recognition/text_similarity.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class SimilarityMatrix;

/// How alike all actions are for the text encoder, by pooled vector or by tokens. Stays open while actions are typed.
class SimilarityDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SimilarityDialog(QWidget* parent = nullptr);

    void setSimilarity(const core::TextSimilarity& similarity);

Q_SIGNALS:
    void failed(const QString& message);

private:
    void showChosen();
    const std::vector<std::vector<double>>& chosen() const;
    void exportFile();

    core::TextSimilarity m_similarity;
    QComboBox* m_kind = nullptr;
    SimilarityMatrix* m_matrix = nullptr;
    QLabel* m_readOut = nullptr;
};

/// A square table with the names as head and in the first column; numbers with a point whatever the locale.
QByteArray similarityToCsv(const std::vector<std::string>& names, const std::vector<std::vector<double>>& values);

} // namespace kinescope::widgets
