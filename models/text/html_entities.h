#pragma once

#include <string>
#include <string_view>

namespace kinescope::models
{

/// Replaces &amp; &lt; &gt; &quot; &apos; &nbsp; and the numeric forms &#39; and &#x27;; anything else stays as it is.
std::u32string withoutEntities(std::u32string_view text);

} // namespace kinescope::models
