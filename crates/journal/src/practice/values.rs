//! What a run holds, as the interface keeps it: field ids with untyped values.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::bad_fields::BadFields;
use super::scale::{Scale10, whole_number};

/// What was put in, by field id. An absent field was not answered.
///
/// | Kind of field | Value |
/// |---|---|
/// | text, line | string |
/// | scale | whole number from 0 to 10 |
/// | one of | the choice's id |
/// | many of | array of the choices' ids |
/// | person, entry | the id, 32 hex digits |
/// | date | string like 2026-11-24 |
/// | feelings | array of `{word, size}` |
/// | list | array of strings |
/// | rupture | array of the runs' ids |
/// | ledger, pause | never a value |
pub type Values = BTreeMap<String, FieldValue>;

/// One value. In JSON it is bare: a number, a string or an array.
// The order counts: an empty array is the first array there is, so it reads as no texts.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// A whole number.
    Number(#[serde(deserialize_with = "whole_number")] u8),
    /// A text, a day, an id or a choice.
    Text(String),
    /// Several of these.
    Texts(Vec<String>),
    /// Words for feelings.
    Feelings(Vec<SizedFeeling>),
}

impl FieldValue {
    /// Whether nothing was put in. Such a value counts as absent.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Number(_) => false,
            Self::Text(text) => is_blank(text),
            Self::Texts(texts) => texts.iter().all(|text| is_blank(text)),
            Self::Feelings(feelings) => feelings.iter().all(|feeling| is_blank(&feeling.word)),
        }
    }
}

// What a person put in stays out of debug output.
impl fmt::Debug for FieldValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number(_) => "Number(…)",
            Self::Text(_) => "Text(…)",
            Self::Texts(_) => "Texts(…)",
            Self::Feelings(_) => "Feelings(…)",
        })
    }
}

/// A word for a feeling, and how big the feeling was.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizedFeeling {
    /// The word.
    pub word: String,
    /// From 0 to 10; none where it was not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Scale10>,
}

// What a person put in stays out of debug output.
impl fmt::Debug for SizedFeeling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SizedFeeling(…)")
    }
}

/// Whether a text has nothing but white space in it.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// The values as JSON, as a vault keeps them.
pub fn values_to_json(values: &Values) -> Result<String, BadFields> {
    serde_json::to_string(values).map_err(|_| BadFields::NotValues)
}

/// Values from JSON. The error carries nothing of what stood there.
pub fn values_from_json(json: &str) -> Result<Values, BadFields> {
    serde_json::from_str(json).map_err(|_| BadFields::NotValues)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_bare_in_json() {
        let feeling = |word: &str, size: Option<u8>| SizedFeeling {
            word: word.into(),
            size: size.map(|size| size.try_into().unwrap()),
        };
        let cases = [
            ("7", FieldValue::Number(7)),
            ("\"\"", FieldValue::Text(String::new())),
            ("\"7\"", FieldValue::Text("7".into())),
            ("[]", FieldValue::Texts(Vec::new())),
            ("[\"a\",\"\"]", FieldValue::Texts(vec!["a".into(), String::new()])),
            ("[{\"word\":\"sad\",\"size\":4}]", FieldValue::Feelings(vec![feeling("sad", Some(4))])),
            ("[{\"word\":\"sad\"}]", FieldValue::Feelings(vec![feeling("sad", None)])),
        ];
        for (json, value) in cases {
            assert!(serde_json::from_str::<FieldValue>(json).unwrap() == value, "{json}");
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
        }
    }

    #[test]
    fn a_number_from_javascript_may_have_a_point() {
        assert!(serde_json::from_str::<FieldValue>("7.0").unwrap() == FieldValue::Number(7));
        let feelings = serde_json::from_str(r#"[{"word":"sad","size":4.0},{"word":"glad","size":null}]"#);
        let Ok(FieldValue::Feelings(feelings)) = feelings else { panic!("these are feelings") };
        assert_eq!(feelings[0].size, Scale10::try_from(4).ok());
        assert_eq!(feelings[1].size, None);
    }

    #[test]
    fn other_shapes_are_refused_without_being_repeated() {
        let secret = "zebra";
        let cases = [
            "null",
            "true",
            "-1",
            "256",
            "4.5",
            r#"{"word":"zebra"}"#,
            r#"["zebra",1]"#,
            r#"["zebra",{"word":"zebra"}]"#,
            r#"[{"word":"zebra","size":11}]"#,
            r#"[{"word":"zebra","size":"zebra"}]"#,
            r#"[{"word":"zebra","zebra":1}]"#,
            r#"[["zebra",11]]"#,
        ];
        for json in cases {
            let error = serde_json::from_str::<FieldValue>(json).unwrap_err();
            assert!(!error.to_string().contains(secret), "{error}");
            assert_eq!(values_from_json(&format!("{{\"zebra\":{json}}}")), Err(BadFields::NotValues));
        }
    }

    #[test]
    fn debug_output_shows_nothing_that_was_put_in() {
        let json =
            r#"{"body":"zebra","places":["zebra"],"feelings":[{"word":"zebra","size":3}],"landed":83}"#;
        let shown = format!("{:?}", values_from_json(json).unwrap());
        assert!(!shown.contains("zebra") && !shown.contains('3'), "{shown}");
        let feeling = SizedFeeling { word: "zebra".into(), size: None };
        assert!(!format!("{feeling:?}").contains("zebra"));
    }

    #[test]
    fn json_leads_back() {
        let json = r#"{"a":[],"b":"x","c":[{"word":"sad","size":4}],"d":10}"#;
        assert_eq!(values_to_json(&values_from_json(json).unwrap()).unwrap(), json);
    }

    #[test]
    fn blank_counts_as_empty() {
        let empty = ["\"\"", "\" \\n \"", "[]", "[\"\",\" \"]", "[{\"word\":\" \",\"size\":4}]"];
        for json in empty {
            assert!(serde_json::from_str::<FieldValue>(json).unwrap().is_empty(), "{json}");
        }
        for json in ["0", "\"a\"", "[\"\",\"a\"]", "[{\"word\":\"a\"}]"] {
            assert!(!serde_json::from_str::<FieldValue>(json).unwrap().is_empty(), "{json}");
        }
    }
}
