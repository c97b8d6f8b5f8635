#include "widgets/spectrum/latent_export.h"

#include "widgets/common/csv_field.h"

namespace kinescope::widgets
{
namespace
{

void addValues(QByteArray& text, const char* quantity, const core::LatentSpectrum& spectrum, const QByteArray& block,
               const std::vector<double>& values)
{
    const QByteArray head = QByteArray(quantity) + ',' + csvField(QString::fromStdString(spectrum.label)) + ',' +
                            QByteArray::number(spectrum.timestep) + ',' + block + ',';
    for (std::size_t k = 0; k < values.size(); ++k)
        text +=
            head + QByteArray::number(static_cast<qulonglong>(k)) + ',' + QByteArray::number(values[k], 'g', 9) + '\n';
}

} // namespace

QByteArray latentSpectraToCsv(const std::vector<core::LatentSpectrum>& spectra)
{
    QByteArray text("quantity,label,timestep,block,index,value\n");
    for (const core::LatentSpectrum& spectrum : spectra) {
        for (std::size_t block = 0; block < spectrum.blocks.size(); ++block) {
            const QByteArray number = QByteArray::number(static_cast<qulonglong>(block + 1));
            addValues(text, "before", spectrum, number, spectrum.blocks[block].before);
            addValues(text, "after", spectrum, number, spectrum.blocks[block].after);
        }
        addValues(text, "gain", spectrum, {}, spectrum.gain);
        addValues(text, "latent_true", spectrum, {}, spectrum.latentTrue);
        addValues(text, "latent_noisy", spectrum, {}, spectrum.latentNoisy);
        addValues(text, "latent_predicted", spectrum, {}, spectrum.latentPredicted);
        addValues(text, "tasl_weight", spectrum, {}, spectrum.lossWeight);
    }
    return text;
}

} // namespace kinescope::widgets
