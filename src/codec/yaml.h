// YAML, both ways, and CloudFormation's short tags. https://yaml.org/spec/1.1/

#pragma once

#include "base/document.h"
#include "codec/json.h"

namespace copilot::codec {

/// Reads one YAML document; an empty text is null. Scalars resolve as the YAML 1.2 core schema
/// does (`yes` and `on` are text), except that quoted ones are text. CloudFormation's short tags
/// become their long forms: `!Ref x` is {"Ref": "x"}, `!GetAtt a.b` is {"Fn::GetAtt": ["a", "b"]},
/// `!Sub x` is {"Fn::Sub": "x"}. Anchors and merge keys are followed. Keys that are there twice,
/// nesting deeper than 128 and more than 1,000,000 nodes after aliases are refused with ParseError.
/// Every value and key keeps its mark. Digits with a leading zero stay text (account IDs), and so
/// does what is larger than a double.
[[nodiscard]] Document parse_yaml(std::string_view text);

/// Block style, keys in their order, text quoted only where it would read back as something else,
/// text of several lines as a literal block.
[[nodiscard]] std::string to_yaml(const Document& document);
/// The same for a template: intrinsic functions in their short forms (`!Ref VPC`).
[[nodiscard]] std::string to_template_yaml(const Document& document);

} // namespace copilot::codec
