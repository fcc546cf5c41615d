//! The practices as `content/en/practices` defines them.

use std::path::Path;

use super::super::PracticeKind;

/// One practice.
pub(super) struct Definition {
    /// Which.
    pub(super) kind: PracticeKind,
    /// Whether it asks at a gate.
    pub(super) safety_gate: bool,
    /// Its fields, those without a value included.
    pub(super) fields: Vec<FieldDefinition>,
}

/// One field.
#[derive(Clone)]
pub(super) struct FieldDefinition {
    /// Its id.
    pub(super) id: String,
    /// Its kind, as the file spells it.
    pub(super) kind: String,
    /// The ids of its options.
    pub(super) options: Vec<String>,
}

impl Definition {
    /// The fields that can have a value: those of the file, and what our types add.
    pub(super) fn valued(&self) -> Vec<FieldDefinition> {
        let mut fields: Vec<_> = self.fields.iter().filter(|field| field.has_value()).cloned().collect();
        let mut add = |id: &str, kind: &str| {
            if fields.iter().all(|field| field.id != id) {
                fields.push(FieldDefinition { id: id.into(), kind: kind.into(), options: Vec::new() });
            }
        };
        if self.safety_gate {
            // Asked at the gate, and on the page for oneself.
            add("person", "person");
            add("for_you", "text");
        }
        if self.kind == PracticeKind::RepairLog {
            add("happened_on", "date");
        }
        fields
    }
}

impl FieldDefinition {
    /// Whether anything can be put in.
    pub(super) fn has_value(&self) -> bool {
        self.kind != "ledger" && self.kind != "pause"
    }
}

/// All of them.
pub(super) fn definitions() -> Vec<Definition> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/en/practices");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut definitions: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .map(|path| read(&path))
        .collect();
    definitions.sort_by_key(|definition| definition.kind);
    definitions
}

fn read(path: &Path) -> Definition {
    let table: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    let slug = table["slug"].as_str().unwrap();
    assert_eq!(path.file_stem().unwrap(), slug);
    let steps = table["step"].as_array().unwrap();
    let fields =
        steps.iter().filter_map(|step| step.get("field")).flat_map(|fields| fields.as_array().unwrap());
    let text = |value: &toml::Value, key: &str| value[key].as_str().unwrap().to_owned();
    let field = |field: &toml::Value| {
        let options = field.get("options").map(|options| options.as_array().unwrap().as_slice());
        FieldDefinition {
            id: text(field, "id"),
            kind: text(field, "kind"),
            options: options.unwrap_or_default().iter().map(|option| text(option, "id")).collect(),
        }
    };
    Definition {
        kind: PracticeKind::from_slug(slug).unwrap(),
        safety_gate: table["safety_gate"].as_bool().unwrap(),
        fields: fields.map(field).collect(),
    }
}
