#pragma once

#include "models/verify/verify_report.h"
#include "models/weights/tensor_file.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kinescope::models
{

/// A file of reference tensors: typed metadata, inputs by name, and a note of what has been compared.
class Fixture
{
public:
    Fixture(TensorFile file, std::filesystem::path path);

    const std::filesystem::path& path() const { return m_path; }
    std::string kind() const; ///< from the metadata, else told by the keys

    bool has(const std::string& name) const { return m_file.tensors.contains(name); }
    /// @throws WeightError when it is missing or has another number of dimensions
    const torch::Tensor& tensor(const std::string& name, int64_t dimensions) const;
    std::map<std::string, torch::Tensor> below(const std::string& prefix) const { return m_file.below(prefix); }

    bool hasSetting(const std::string& key) const { return m_file.metadata.contains(key); }
    std::string text(const std::string& key, const std::string& otherwise) const;
    double number(const std::string& key, double otherwise) const;
    int integer(const std::string& key, int otherwise) const;
    bool yesOrNo(const std::string& key, bool otherwise) const;
    /// @throws WeightError when the metadata name another number than the weights show
    void requireSetting(const std::string& key, int64_t shown) const;

    /// Compares when the file has such a tensor. @throws WeightError when the shapes differ
    void compare(const std::string& name, const torch::Tensor& computed);

    /// All comparisons. @throws WeightError when none was made or an expected tensor is of an unknown name
    VerifyReport report() const;

    [[noreturn]] void fail(const std::string& what) const;

private:
    TensorFile m_file;
    std::filesystem::path m_path;
    std::vector<TensorCheck> m_checks;
    std::set<std::string> m_compared;
};

} // namespace kinescope::models
