#include "app/import_controller.h"

#include "core/resources.h"
#include "datasets/csv/csv_reader.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/import/import_dialog.h"

namespace kinescope::app
{
namespace
{

namespace fs = std::filesystem;

constexpr std::size_t kMostHeadings = 2000;

/// Columns to choose from; none when the file is no table.
QStringList headingsOf(const fs::path& location)
{
    QStringList headings;
    try {
        const auto bytes = datasets::readFileBytes(location);
        const auto ending = location.extension();
        if (ending != ".csv" && ending != ".tsv" && !datasets::looksLikeCsv(bytes))
            return {};
        const auto found = datasets::csvHeadings(bytes, location);
        for (std::size_t column = 0; column < std::min(found.size(), kMostHeadings); ++column)
            headings << (found[column].empty() ? QStringLiteral("#%1").arg(column + 1)
                                               : QString::fromStdString(found[column]));
    } catch (const std::exception&) {
        return {}; // the preview says what is wrong with the file
    }
    return headings;
}

bool mayHoldArrays(const fs::path& location)
{
    const auto ending = datasets::recordingPlace(location).path.extension();
    return ending == ".npy" || ending == ".npz";
}

} // namespace

struct ImportController::Preview
{
    std::shared_ptr<const datasets::SkeletonSequence> sequence;
    QString problem;
    QStringList headings;
};

ImportController::ImportController(JobList& jobs, QSettings& settings, QWidget& window)
    : m_window(window)
    , m_memory(settings)
    , m_job(tr("Import preview"), jobs)
{
}

ImportController::~ImportController()
{
    delete m_dialog;
}

void ImportController::askIfUndecided(const fs::path& location)
{
    const auto folder = datasets::recordingPlace(location).path.parent_path();
    if (!m_dialog && !m_memory.find(location) && m_asked.insert(folder).second)
        ask(location);
}

void ImportController::ask(const fs::path& location)
{
    delete m_dialog;
    m_location = location;
    read(true);
}

void ImportController::read(bool withHeadings)
{
    const auto options = m_dialog ? m_dialog->options() : m_memory.find(m_location).value_or(datasets::ImportOptions());
    m_job.setSubject(QString::fromStdString(m_location.filename().string()));
    m_job.start(
        [location = m_location, options, withHeadings](const JobContext&) {
            Preview preview;
            core::JobFailure failure;
            core::runGuarded(
                [&] {
                    preview.sequence =
                        std::make_shared<const datasets::SkeletonSequence>(datasets::readSequence(location, options));
                },
                failure);
            preview.problem = QString::fromStdString(failure.message);
            if (withHeadings)
                preview.headings = headingsOf(location);
            return preview;
        },
        [this](const Preview& preview) {
            if (!m_dialog)
                openDialog(preview);
            else if (preview.sequence)
                m_dialog->showSequence(preview.sequence);
            else
                m_dialog->showProblem(preview.problem);
        });
}

void ImportController::openDialog(const Preview& preview)
{
    m_dialog = new widgets::ImportDialog(QString::fromStdString(m_location.filename().string()),
                                         m_memory.find(m_location).value_or(datasets::ImportOptions()),
                                         preview.headings, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setTableFolder(QString::fromStdString(core::jointTablesDirectory().string()));
    if (mayHoldArrays(m_location))
        m_dialog->askForLayout();
    connect(m_dialog, &widgets::ImportDialog::optionsEdited, this, [this] { read(false); });
    connect(m_dialog, &QDialog::accepted, this, &ImportController::accept);
    connect(m_dialog, &QDialog::rejected, &m_job, &Job::cancel);
    if (preview.sequence)
        m_dialog->showSequence(preview.sequence);
    else
        m_dialog->showProblem(preview.problem);
    m_dialog->open();
}

void ImportController::accept()
{
    const bool forFolder = m_dialog->remembersForFolder();
    m_memory.remember(m_location, m_dialog->options(), forFolder);
    Q_EMIT decided(m_location, forFolder);
}

} // namespace kinescope::app
