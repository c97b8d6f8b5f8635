#include "app/language_model/key_store.h"

#include <QCoreApplication>
#include <QPointer>

#ifdef KINESCOPE_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace kinescope::app
{

#ifdef KINESCOPE_HAS_KEYCHAIN

namespace
{

const QString kService = QStringLiteral("kinescope");
const QString kEntry = QStringLiteral("language model key");

QString problemOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return QCoreApplication::translate("KeyStore",
                                       "The system keyring cannot be used (%1). An environment variable can "
                                       "hold the key instead.")
        .arg(job.errorString());
}

} // namespace

bool hasKeyring()
{
    return true;
}

void readKeyringKey(QObject* owner, std::function<void(const QString&, const QString&)> done)
{
    auto* const job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(kEntry);
    QObject::connect(job, &QKeychain::Job::finished, owner,
                     [job, done = std::move(done)] { done(job->textData(), problemOf(*job)); });
    job->start();
}

void writeKeyringKey(QObject* owner, const QString& key, std::function<void(const QString&)> done)
{
    const auto run = [&](QKeychain::Job* job) {
        job->setKey(kEntry);
        QObject::connect(job, &QKeychain::Job::finished, owner,
                         [job, done = std::move(done)] { done(problemOf(*job)); });
        job->start();
    };
    if (key.isEmpty()) {
        run(new QKeychain::DeletePasswordJob(kService));
        return;
    }
    auto* const job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(key);
    run(job);
}

#else

namespace
{

QString absent()
{
    return QCoreApplication::translate("KeyStore", "This build cannot use the system keyring. Put the key into an "
                                                   "environment variable.");
}

} // namespace

bool hasKeyring()
{
    return false;
}

void readKeyringKey(QObject* owner, std::function<void(const QString&, const QString&)> done)
{
    QMetaObject::invokeMethod(
        owner, [done = std::move(done)] { done({}, absent()); }, Qt::QueuedConnection);
}

void writeKeyringKey(QObject* owner, const QString&, std::function<void(const QString&)> done)
{
    QMetaObject::invokeMethod(
        owner, [done = std::move(done)] { done(absent()); }, Qt::QueuedConnection);
}

#endif

} // namespace kinescope::app
