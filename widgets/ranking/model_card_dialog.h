#pragma once

#include "core/recognition/recognition_model.h"

#include <QDialog>

namespace kinescope::widgets
{

/// What is known of a model: the checkpoint's metadata, and the Markdown file of the same name beside it.
class ModelCardDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ModelCardDialog(const core::ModelCard& card, QWidget* parent = nullptr);
};

/// The metadata as an HTML table. @param longest details with longer values are left out; negative: none are
QString modelCardText(const core::ModelCard& card, int longest = -1);

} // namespace kinescope::widgets
