#pragma once

#include <QFile>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <stdexcept>
#include <vector>

namespace kinescope::tests
{

/// One text of a file of Qt Linguist.
struct TranslatedText
{
    QString context;
    QString source;
    QStringList translations; ///< more than one where the language has plurals
    QString state;            ///< empty when finished; else "unfinished", "vanished" or "obsolete"
    bool counts = false;      ///< has forms for %n
};

inline TranslatedText readText(QXmlStreamReader& xml, const QString& context)
{
    TranslatedText text{context, {}, {}, {}, xml.attributes().value(QStringLiteral("numerus")) == u"yes"};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            text.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            text.state = xml.attributes().value(QStringLiteral("type")).toString();
            if (!text.counts)
                text.translations << xml.readElementText();
            else
                while (xml.readNextStartElement())
                    text.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

/// @throws std::runtime_error when the file is missing or not well-formed
inline std::vector<TranslatedText> readTranslations(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot open " + path.toStdString());
    QXmlStreamReader xml(&file);
    std::vector<TranslatedText> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            texts.push_back(readText(xml, context));
    }
    if (xml.hasError())
        throw std::runtime_error(path.toStdString() + ": " + xml.errorString().toStdString());
    return texts;
}

} // namespace kinescope::tests
