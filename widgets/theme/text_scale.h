#pragma once

#include <QFont>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QApplication;
class QTableView;
class QWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

constexpr int kSmallestTextPercent = 80;
constexpr int kLargestTextPercent = 200;

/// Size of all text, in percent of what the system asks for.
int textPercent();

/// Gives the whole program another text size, at once; out of range is clamped. `Theme::changed` follows, so that
/// whatever paints with the theme measures its text again.
void setTextPercent(QApplication& application, int percent);

/// The application's font times `factor`, e.g. 0.88 for the labels of a chart.
QFont textFont(double factor = 1);

/// A length made for text of the normal size, in pixels, as the present size needs it.
int scaled(int pixels);

/// As wide as `pixels` at the normal text size, now and after every change of it.
void setScaledWidth(QWidget& widget, int pixels);

/// Rows of a table as high as their text needs, now and after every change of its size.
/// @param least pixels, for rows that hold more than text
void followTextHeight(QTableView& table, int least = 0);

/// An icon as large as the text beside it asks for. @param pixels at the normal text size
void setScaledIcon(QAbstractButton& button, int pixels);

/// Emphasis of one widget's text, kept when the text size changes. @param factor times the application's font
void setScaledFont(QWidget& widget, double factor, bool bold);

} // namespace kinescope::widgets
