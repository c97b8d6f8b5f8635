#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace kinescope::app
{

/// Whether this build can use the system's keyring (QtKeychain).
bool hasKeyring();

/// Reads the key from the keyring without waiting. @param done key and problem, one of them empty; both when no key is
/// kept. Called later, unless `owner` has gone by then.
void readKeyringKey(QObject* owner, std::function<void(const QString& key, const QString& problem)> done);

/// Keeps the key in the keyring; an empty key takes it away. @param done the problem, or empty
void writeKeyringKey(QObject* owner, const QString& key, std::function<void(const QString& problem)> done);

} // namespace kinescope::app
